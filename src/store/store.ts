// What several parts of the page look at and no one component owns.

export type Store<Value> = {
  readonly get: () => Value;
  /** Tells the listeners, unless it is the same value. */
  readonly set: (value: Value) => void;
  /** Gives the function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** `whileWatched` runs when the first listener comes; what it gives runs when the last has left. */
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

/** The listeners alone, for a value that is kept elsewhere. */
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
