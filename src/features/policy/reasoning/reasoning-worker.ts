// The script of the worker. It gets accesses and policies, never a key, and has nothing to fetch.
import { answerMessages } from './answer-messages.ts';
import type { MessageToWorker } from './reasoning-messages.ts';

const take = answerMessages((message) => globalThis.postMessage(message, { transfer: [] }));

globalThis.addEventListener('message', ({ data }: MessageEvent<MessageToWorker>) => take(data));
