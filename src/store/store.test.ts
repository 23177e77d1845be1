import { expect, test, vi } from 'vitest';
import { createStore } from './store.ts';

test('tells every listener of another value, and of the same one nobody', () => {
  const store = createStore(1);
  const [one, other] = [vi.fn<() => void>(), vi.fn<() => void>()];
  store.subscribe(one);
  store.subscribe(other);
  store.set(2);
  store.set(2);
  expect(store.get()).toBe(2);
  expect(one).toHaveBeenCalledOnce();
  expect(other).toHaveBeenCalledOnce();
});

test('tells no one who has left', () => {
  const store = createStore(1);
  const listener = vi.fn<() => void>();
  store.subscribe(listener)();
  store.set(2);
  expect(listener).not.toHaveBeenCalled();
});

test('is watched from the first listener to the last, and again', () => {
  const stop = vi.fn<() => void>();
  const watch = vi.fn<() => () => void>(() => stop);
  const store = createStore(1, watch);
  const leave = store.subscribe(() => undefined);
  const leaveToo = store.subscribe(() => undefined);
  leave();
  leave();
  expect(stop).not.toHaveBeenCalled();
  leaveToo();
  expect(watch).toHaveBeenCalledOnce();
  expect(stop).toHaveBeenCalledOnce();
  store.subscribe(() => undefined);
  expect(watch).toHaveBeenCalledTimes(2);
});
