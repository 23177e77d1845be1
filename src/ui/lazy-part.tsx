// Parts of a page whose code comes when somebody seems about to want it: on hover, on focus, or at the latest when they are drawn.
import { createElement, useEffect, useState, type ComponentType } from 'react';
import { createStore } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';
import { showToast } from './toast-queue.ts';

/** To be spread onto what opens a part. */
export type PreloadProps = {
  readonly onPointerEnter: () => void;
  readonly onPointerDown: () => void;
  readonly onFocus: () => void;
};

export type LazyPart<Props extends object> = {
  /** Asks for its code when it is drawn without it; once that is there, nothing has to be waited for. */
  readonly Part: ComponentType<Props>;
  readonly preloadProps: PreloadProps;
};

/** What is drawn in the place of a part, each with the part's own properties. */
type StandIns<Props extends object> = {
  /** While its code is on its way; nothing when left out. */
  readonly Waiting?: ComponentType<Props>;
  /** When its code does not come, and until it is drawn anew. It has to say so; when left out, a toast does. */
  readonly Missing?: ComponentType<Props>;
};

/**
 * Splits a component off. Unlike `React.lazy`, code that does not come is no error of the page around it, which may hold a key that
 * is nowhere else: it is said, and the next attempt asks again.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { Waiting, Missing }: StandIns<Props> = {},
): LazyPart<Props> {
  const loaded = createStore<ComponentType<Props> | undefined>(undefined);
  let loading: Promise<boolean> | undefined;

  async function fetchOnce(): Promise<boolean> {
    try {
      loaded.set(await load());
    } catch {
      loading = undefined;
      return false;
    }
    return true;
  }

  function preload(): Promise<boolean> {
    loading ??= fetchOnce();
    return loading;
  }

  function Part(props: Props) {
    const Come = useStore(loaded);
    const [hasFailed, setHasFailed] = useState(false);
    useEffect(() => {
      async function ask() {
        const hasCome = await preload();
        setHasFailed(!hasCome);
        if (!hasCome && Missing === undefined) sayFailure();
      }
      if (loaded.get() === undefined) void ask();
    }, []);
    // What stands in for missing code may be in use by the time the code comes: it stays for as long as it is drawn.
    const Component = hasFailed ? (Missing ?? Come) : (Come ?? Waiting);
    return Component === undefined ? null : createElement(Component, props);
  }

  const hint = () => void preload();
  return { Part, preloadProps: { onPointerEnter: hint, onPointerDown: hint, onFocus: hint } };
}

function sayFailure(): void {
  showToast('deny', 'This part of the console could not be fetched. Check the connection, then try again.');
}
