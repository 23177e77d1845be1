// Parts of a page whose code comes when somebody seems about to want it: on hover, on focus, or at the latest when they are drawn.
import { createElement, useEffect, useSyncExternalStore, type ComponentType } from 'react';
import { showToast } from './toast-queue.ts';

export type LazyPart<Props extends object> = {
  /** Draws nothing until its code is there, and asks for it; once it is there, nothing has to be waited for. */
  readonly Part: ComponentType<Props>;
  /** To be spread onto what opens the part. */
  readonly warming: {
    readonly onPointerEnter: () => void;
    readonly onPointerDown: () => void;
    readonly onFocus: () => void;
  };
};

/**
 * Splits a component off. Unlike `React.lazy`, code that does not come is no error of the page around it, which may hold a key that
 * is nowhere else: it is said, and the next attempt asks again.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let Loaded: ComponentType<Props> | undefined;
  let loading: Promise<boolean> | undefined;
  const listeners = new Set<() => void>();

  async function fetchOnce(): Promise<boolean> {
    try {
      Loaded = await load();
      for (const listener of listeners) listener();
      return true;
    } catch {
      loading = undefined;
      return false;
    }
  }

  function warm(): Promise<boolean> {
    loading ??= fetchOnce();
    return loading;
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function Part(props: Props) {
    const Component = useSyncExternalStore(subscribe, () => Loaded);
    useEffect(() => {
      if (Loaded === undefined) void warm().then(sayFailure);
    }, []);
    return Component === undefined ? null : createElement(Component, props);
  }

  const hint = () => void warm();
  return { Part, warming: { onPointerEnter: hint, onPointerDown: hint, onFocus: hint } };
}

function sayFailure(hasCome: boolean): void {
  if (!hasCome)
    showToast('deny', 'This part of the console could not be fetched. Check the connection, then try again.');
}
