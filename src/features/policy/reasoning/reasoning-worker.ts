// The script of the worker. It receives accesses and policies, never a key, and fetches nothing.
import { answerMessages } from './answer-messages.ts';
import type { MessageToWorker } from './reasoning-messages.ts';

const take = answerMessages((message) => globalThis.postMessage(message, { transfer: [] }));

globalThis.addEventListener('message', ({ data }: MessageEvent<MessageToWorker>) => take(data));
