// Toasts waiting to be shown, one at a time. Kept outside React, so that a callback that outlives its page can still show one.
import { createStore } from '#store/store.ts';
import { announce } from './announcements.ts';

export type Toast = {
  readonly id: number;
  /** A success disappears by itself; a failure stays until it is closed. */
  readonly tone: 'allow' | 'deny';
  readonly message: string;
};

export const toastQueue = createStore<readonly Toast[]>([]);
let lastId = 0;

function change(next: readonly Toast[]) {
  const [shown] = toastQueue.get();
  const [following] = next;
  // Announced when shown, not when queued: the live region holds one sentence at a time.
  if (following !== undefined && following !== shown) announce(following.message);
  toastQueue.set(next);
}

/** Shows an outcome that needs no action. Anything a person must act on is not a toast. Never with a key. */
export function showToast(tone: Toast['tone'], message: string): void {
  lastId += 1;
  change([...toastQueue.get(), { id: lastId, tone, message }]);
}

export function dismissToast(id: number): void {
  change(toastQueue.get().filter((toast) => toast.id !== id));
}
