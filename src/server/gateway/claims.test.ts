// Grace periods that browsers recorded before there was a workspace.
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openSharedConsole,
  type Person,
  type SharedAnswer,
  type SharedConsole,
} from '#testing/shared-console.ts';

const minute = 60_000;

let shared: SharedConsole;
let admin: Person;
beforeEach(async () => {
  shared = openSharedConsole();
  admin = await shared.signIn('admin');
});
afterEach(() => shared.close());

const gracePeriod = (tokenId: string) => ({
  tokenId,
  tokenName: 'as the browser says',
  oldLastFour: 'aaaa',
  newLastFour: 'bbbb',
  resetAt: shared.now(),
  endsAt: shared.now() + minute,
});
const claim = async (person: Person, gracePeriods: readonly object[]) => {
  const response = await person.call('POST', '/workspace/claims', { body: { gracePeriods } });
  return [response.status, await response.json()];
};

const claimed = ({ records }: SharedAnswer) => records.filter(({ kind }) => kind === 'reset');

describe('what an administrator’s browser recorded', () => {
  it('enters once, as a claim, about the token that the instance knows', async () => {
    const inline = await shared.signIn('inline');
    const created = await inline.call('POST', '/api/v2/tokens', { body: { name: 'hers', role: 'reader' } });
    const { _id: id } = v.parse(v.object({ _id: v.string() }), await created.json());
    const [one, gone] = [gracePeriod(id), gracePeriod('gone')];
    expect(await claim(admin, [one, gone])).toEqual([200, { added: 2 }]);
    expect(await claim(admin, [one])).toEqual([200, { added: 0 }]);
    expect(claimed(await inline.records())).toMatchObject([
      { tokenId: id, tokenKind: 'personal', source: 'claimed', detail: { tokenName: 'hers' } },
    ]);
    // What a token was that is gone, nobody knows: only administrators see it.
    expect(claimed(await admin.records())).toHaveLength(2);
    expect(claimed(await (await shared.signIn('reader')).records())).toEqual([]);
  });

  it('is taken from Admin and Owner keys only', async () => {
    for (const persona of ['reader', 'writer', 'inline', 'second-reader'] as const)
      expect(await claim(await shared.signIn(persona), [gracePeriod('t1')])).toMatchObject([
        403,
        { code: 'admins_only' },
      ]);
    expect((await claim(await shared.signIn('second-owner'), [gracePeriod('t1')]))[0]).toBe(200);
    expect((await admin.records()).records).toEqual([]);
  });

  it('is refused when it is nothing of the kind', async () => {
    const many = Array.from({ length: 51 }, () => gracePeriod('t1'));
    for (const claims of [[], many, [{}], [gracePeriod('../roles')], [{ ...gracePeriod('t1'), endsAt: 'x' }]])
      expect((await claim(admin, claims))[0]).toBe(400);
  });
});
