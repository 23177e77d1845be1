// Toasts waiting to be shown, one at a time. Kept outside React so that a callback that outlives its page can still speak.
import { createStore } from '#store/store.ts';
import { announce } from './announcements.ts';

export type Toast = {
  readonly id: number;
  /** Success goes by itself; a failure stays until it is closed. */
  readonly tone: 'allow' | 'deny';
  readonly message: string;
};

export const toastQueue = createStore<readonly Toast[]>([]);
let lastId = 0;

function change(next: readonly Toast[]) {
  const [shown] = toastQueue.get();
  const [following] = next;
  // Spoken when shown, not when queued: the live region holds one sentence at a time.
  if (following !== undefined && following !== shown) announce(following.message);
  toastQueue.set(next);
}

/** Tells an outcome that needs nothing done about it. Anything a person must act on is not a toast. Never with a key. */
export function showToast(tone: Toast['tone'], message: string): void {
  lastId += 1;
  change([...toastQueue.get(), { id: lastId, tone, message }]);
}

export function dismissToast(id: number): void {
  change(toastQueue.get().filter((toast) => toast.id !== id));
}
