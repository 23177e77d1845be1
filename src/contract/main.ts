// npm run contract: compares the sandbox or a real account with the contract (see docs/sandbox.md).
import { createInterface } from 'node:readline/promises';
import { setTimeout } from 'node:timers/promises';
import type { Target } from './test-account.ts';
import { hideKeys } from './read-json.ts';
import { runContract } from './run-contract.ts';
import { openSandboxTarget } from './sandbox-target.ts';
import { readTarget, type RealAccount } from './target-settings.ts';

/** ms after which a call counts as lost. */
const longestCall = 30_000;

function overNetwork({ baseUrl, key }: RealAccount): Target {
  return {
    // A redirect would carry the key to another host.
    send: (request) => fetch(request, { redirect: 'manual', signal: AbortSignal.timeout(longestCall) }),
    baseUrl,
    key,
    now: Date.now,
    wait: (ms) => setTimeout(ms),
  };
}

async function ask(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    process.stdout.write(`${question}\nNobody is there to answer; --yes goes on without a question.\n`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question).catch(() => '');
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

/** The first Ctrl-C lets the run clean up. A second one ends it at once. */
function onInterrupt(stop: () => void): void {
  process.once('SIGINT', () => {
    process.stdout.write('\nStopping; what was made is being deleted.\n');
    stop();
  });
  process.once('SIGTERM', stop);
}

const write = (text: string) => process.stdout.write(text);

async function main(): Promise<number> {
  const chosen = readTarget(process.env);
  if (chosen !== 'sandbox' && 'problem' in chosen) {
    process.stderr.write(`${chosen.problem}\n`);
    return 2;
  }
  if (chosen !== 'sandbox') {
    const confirm = process.argv.includes('--yes') ? () => Promise.resolve(true) : ask;
    return runContract({ target: overNetwork(chosen), confirm, write, onInterrupt });
  }
  const target = await openSandboxTarget();
  try {
    return await runContract({ target, confirm: () => Promise.resolve(true), write, onInterrupt });
  } finally {
    target.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${hideKeys(error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 2;
}
