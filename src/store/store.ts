// A value that several parts of the page share and no single component owns.

export type Store<Value> = {
  readonly get: () => Value;
  /** Calls the listeners, unless the value is the same. */
  readonly set: (value: Value) => void;
  /** Gives the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** `whileWatched` runs when the first listener subscribes. The function it gives runs when the last one has left. */
export function createStore<Value>(initial: Value, whileWatched?: () => () => void): Store<Value> {
  let value = initial;
  const { tell, subscribe } = createListeners(whileWatched);
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      tell();
    },
    subscribe,
  };
}

/** The listeners alone, for a value that is stored elsewhere. */
export function createListeners(whileWatched?: () => () => void) {
  const listeners = new Set<() => void>();
  let stop: (() => void) | undefined;
  return {
    tell: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      if (listeners.size === 0) stop = whileWatched?.();
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) stop?.();
      };
    },
  };
}
