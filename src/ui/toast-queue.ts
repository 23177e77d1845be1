// Toasts waiting to be shown, one at a time. Kept outside React so that a callback that outlives its page can still speak.
import { announce } from './announcements.ts';

export type Toast = {
  readonly id: number;
  /** Success goes by itself; a failure stays until it is closed. */
  readonly tone: 'allow' | 'deny';
  readonly message: string;
};

let queue: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]) {
  const [shown] = queue;
  queue = next;
  const [following] = queue;
  // Spoken when shown, not when queued: the live region holds one sentence at a time.
  if (following !== undefined && following !== shown) announce(following.message);
  for (const listener of listeners) listener();
}

/** Tells an outcome that needs nothing done about it. Anything a person must act on is not a toast. Never with a key. */
export function showToast(tone: Toast['tone'], message: string): void {
  lastId += 1;
  change([...queue, { id: lastId, tone, message }]);
}

export function dismissToast(id: number): void {
  change(queue.filter((toast) => toast.id !== id));
}

export function currentToast(): Toast | undefined {
  return queue[0];
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
