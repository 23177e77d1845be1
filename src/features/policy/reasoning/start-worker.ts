// The only place that starts a worker. The content security policy allows a script address only through this Trusted Types policy. The
// policy accepts a single address.
// oxlint-disable-next-line import/default -- Vite gives the address, whatever the script exports
import address from './reasoning-worker.ts?worker&url';
import type { MessageFromWorker, MessageToWorker } from './reasoning-messages.ts';

/** Also named in the gateway's content security policy. */
const ruleName = 'reasoning-worker';

type Rule = { readonly createScriptURL: (url: string) => string };

declare global {
  // Trusted Types, which the DOM types do not cover yet. The result is a TrustedScriptURL, which those types treat as a string.
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface adds to an existing one
  interface Window {
    readonly trustedTypes?: { readonly createPolicy: (name: string, rule: Rule) => Rule };
  }
}

/** Returns the address of this build's worker; throws for any other. */
export function onlyOwnWorker(url: string): string {
  if (url !== address) throw new TypeError('This console starts no other worker than its own.');
  return url;
}

let rule: Rule | undefined;

/** The connection to a worker. */
export type WorkerLine = {
  readonly send: (message: MessageToWorker) => void;
  readonly close: () => void;
};

export type WorkerEvents = {
  readonly onMessage: (message: MessageFromWorker) => void;
  /** The worker did not start, or broke; it sends nothing more. */
  readonly onBroken: () => void;
};

/** Starts a worker; undefined if none can be started. */
export function startWorker({ onMessage, onBroken }: WorkerEvents): WorkerLine | undefined {
  try {
    // A second policy with the same name would be refused.
    rule ??= window.trustedTypes?.createPolicy(ruleName, { createScriptURL: onlyOwnWorker }) ?? {
      createScriptURL: onlyOwnWorker,
    };
    const worker = new Worker(rule.createScriptURL(address), { type: 'module', name: 'reasoning' });
    worker.addEventListener('message', ({ data }: MessageEvent<MessageFromWorker>) => onMessage(data));
    worker.addEventListener('error', onBroken);
    worker.addEventListener('messageerror', onBroken);
    return { send: (message) => worker.postMessage(message, []), close: () => worker.terminate() };
  } catch {
    return undefined;
  }
}
