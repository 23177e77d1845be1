// One run from the question to the report.
import { openTestAccount, type Target } from './test-account.ts';
import { everyCase } from './every-case.ts';
import { at, textAt, hideKeys } from './read-json.ts';
import { progressLine, report } from './report.ts';
import { runCases, type Result } from './run-cases.ts';

export type Run = {
  readonly target: Target;
  /** Asks a question; resolves with true when the answer was yes. */
  readonly confirm: (question: string) => Promise<boolean>;
  readonly write: (text: string) => void;
  /** Calls `stop` when the user wants to stop. */
  readonly onInterrupt: (stop: () => void) => void;
  readonly cases?: typeof everyCase;
};

/**
 * Asks, runs every case, cleans up and reports. Gives the exit code. 0 means no difference, 1 a difference, and 2 that nothing was run. 3
 * means that something it made could not be deleted, and 130 that it was interrupted.
 */
export async function runContract({
  target,
  confirm,
  write,
  onInterrupt,
  cases = everyCase,
}: Run): Promise<number> {
  const account = openTestAccount(target);
  const say = (text: string) => write(hideKeys(text));
  const identity = await account.own.get('/caller-identity');
  if (identity.status !== 200) {
    say(`${target.baseUrl} rejected the key (${identity.status}). Nothing was changed.\n`);
    return 2;
  }
  if (at(identity.json, 'serviceToken') === true) {
    say('This is a service token’s key, which can’t create personal tokens. Nothing was changed.\n');
    return 2;
  }
  const organization = textAt((await account.own.get('/account')).json, 'organization');
  const question = [
    `Account “${organization || textAt(identity.json, 'accountId')}” at ${target.baseUrl}, with the token “${textAt(identity.json, 'tokenName')}”.`,
    `This creates about ${cases.length} access tokens and some custom roles, one or two at a time, with names that begin with ${account.mark},`,
    'and deletes each immediately after. Two of them are briefly Admin tokens. Nothing else is changed or deleted.',
    'The account’s audit log will show this. The token must be a personal one with the Admin role.',
    'Continue? [y/N] ',
  ].join('\n');
  if (!(await confirm(hideKeys(question)))) {
    say('Nothing was changed.\n');
    return 2;
  }
  let interrupted = false;
  onInterrupt(() => {
    interrupted = true;
    account.interrupt();
  });
  const results: Result[] = [];
  for await (const result of runCases(account, cases, () => interrupted)) {
    results.push(result);
    say(progressLine(result));
  }
  const left = await account.cleanUpForGood();
  say(report(results));
  if (left.length > 0) say(`Couldn’t delete: ${left.join(', ')}. Look for names with ${account.mark}.\n`);
  if (interrupted) return 130;
  if (left.length > 0) return 3;
  return results.some(({ kind }) => kind === 'differs' || kind === 'failed') ? 1 : 0;
}
