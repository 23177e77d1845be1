// Parts of a page whose code is loaded on hover, on focus, or at the latest when they are rendered.
import { createElement, useEffect, useState, type ComponentType } from 'react';
import { createStore } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';
import { showToast } from './toast-queue.ts';

/** Props to spread onto the control that opens a part. */
export type PreloadProps = {
  readonly onPointerEnter: () => void;
  readonly onPointerDown: () => void;
  readonly onFocus: () => void;
};

export type LazyPart<Props extends object> = {
  /** Loads the code if it is rendered without it; once loaded, it renders without waiting. */
  readonly Part: ComponentType<Props>;
  readonly preloadProps: PreloadProps;
};

/** Rendered in place of a part, each with the part's own properties. */
type StandIns<Props extends object> = {
  /** Shown while the code loads; nothing if omitted. */
  readonly Waiting?: ComponentType<Props>;
  /** Shown when loading failed, until the next render. It must report the failure; if omitted, a toast does. */
  readonly Missing?: ComponentType<Props>;
};

/**
 * Splits off a component. Unlike `React.lazy`, a failed load does not break the surrounding page, which may hold the only copy of a key.
 * The failure is shown, and the next attempt loads again.
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
    // The placeholder for missing code may be in use when the code arrives, so it stays while it is rendered.
    const Component = hasFailed ? (Missing ?? Come) : (Come ?? Waiting);
    return Component === undefined ? null : createElement(Component, props);
  }

  const hint = () => void preload();
  return { Part, preloadProps: { onPointerEnter: hint, onPointerDown: hint, onFocus: hint } };
}

export function sayFailure(): void {
  showToast('deny', 'Couldn’t load this part of the console. Check your connection and try again.');
}
