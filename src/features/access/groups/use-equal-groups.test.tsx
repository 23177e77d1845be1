import { beforeEach, expect, test } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { createAccessKey, createGather } from '#domain/account-access/distinct-access.ts';
import { groupInSteps } from '#domain/account-access/equal-groups.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import type { MessageFromWorker, MessageToWorker } from '#features/policy/reasoning/reasoning-messages.ts';
import { samplePolicy } from '#testing/sample-policy.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { useEqualGroups } from './use-equal-groups.ts';

const asked: unknown[] = [];
const answered: unknown[] = [];

beforeEach(() => {
  window.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', ({ data }: MessageEvent<MessageFromWorker>) => {
        if (data.kind === 'answer') answered.push(data.answer);
      });
    }

    override postMessage(message: MessageToWorker) {
      if (message.kind === 'ask') asked.push(message.job.name);
      super.postMessage(message, []);
    }
  };
});

/** Twice the same in another order, and others. */
const policies = [1, 2, 3, 4].flatMap((seed) => {
  const policy = samplePolicy(30, seed);
  return seed === 3 ? [policy] : [policy, policy.toReversed()];
});
const accesses = createGather(
  (token) => reviewTokenAccess(token, undefined, () => undefined),
  createAccessKey(),
)(
  policies.map((policy, index) =>
    tokenWith({ id: `${index}`, kind: 'service', access: { kind: 'inline', policy } }),
  ),
);

test('tokens with identical access are found off the page’s thread, once for all views', async () => {
  const { result, unmount } = await renderHook(() => useEqualGroups(accesses, undefined));
  expect(result.current).toMatchObject({ groups: [], isDone: false, of: policies.length });
  await expect.poll(() => result.current.isDone).toBe(true);
  const direct = runToEnd(groupInSteps(accesses.all.map(({ access }) => access)));
  expect({ asked, answered }).toEqual({ asked: ['groups'], answered: [direct] });
  const shown = result.current.groups.map(({ tokens }) => tokens.map(({ id }) => id));
  expect(shown).toEqual([['0', '1'], ['2', '3'], ['5', '6'], ['4']]);

  await unmount();
  const again = await renderHook(() => useEqualGroups(accesses, undefined));
  expect(again.result.current).toMatchObject({ isDone: true, done: policies.length });
  expect(asked).toEqual(['groups']);
});
