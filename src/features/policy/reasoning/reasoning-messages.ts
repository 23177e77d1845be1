// The messages between the page and the worker. The page gives each question a number to tell them apart.
import type { Job } from './reasoning-jobs.ts';

export type MessageToWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly job: Job }
  /** The answer is no longer wanted, and none will be sent. */
  | { readonly kind: 'give-up'; readonly id: number };

export type MessageFromWorker =
  /** How many parts of a long question are done. */
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
