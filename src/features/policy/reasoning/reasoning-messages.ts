// What the page and the worker say to each other. Questions are told apart by the number that the page gives them.
import type { Job } from './reasoning-jobs.ts';

export type MessageToWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly job: Job }
  /** The answer is not wanted any more; none comes. */
  | { readonly kind: 'give-up'; readonly id: number };

export type MessageFromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
