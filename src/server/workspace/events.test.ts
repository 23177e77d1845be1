import { describe, expect, it } from 'vitest';
import { dayOfTest, workspaceEngines } from '#testing/workspace-engines.ts';
import { scopeOf } from '#testing/workspace-facts.ts';
import type { KeptEvent } from './events.ts';

const start = Date.UTC(2026, 10, 23, 12);
let now = start;
const { engines, open } = workspaceEngines(() => now);

function eventOf(id: string, facts: Partial<KeptEvent> = {}): KeptEvent {
  return {
    id,
    at: now,
    requestId: `request-${id}`,
    action: 'reset',
    outcome: 'done',
    status: 200,
    target: 't7',
    user: '',
    ...facts,
  };
}

const everyone = scopeOf();
const own = scopeOf({ sees: 'own' });
const colleague = scopeOf({ actor: { memberId: 'm2', tokenId: 't2' }, sees: 'own' });
const service = scopeOf({ actor: { memberId: '', tokenId: 't3' }, sees: 'own' });

describe.each(engines)('who did what, in %s', (_, create) => {
  it('is for administrators whole, for others as far as they did it, and for no other account', async () => {
    now = start;
    const { events } = open(await create());
    await events.add(own, eventOf('1'));
    now += 1;
    await events.add(colleague, eventOf('2', { user: 'Dana', outcome: 'refused', status: 403 }));
    now += 1;
    await events.add(service, eventOf('3'));
    const idsFor = async (scope: typeof own, most = 10) => {
      const { total, events: read } = await events.read(scope, most);
      return [total, read.map(({ id }) => id)];
    };
    expect(await idsFor(everyone)).toEqual([3, ['3', '2', '1']]);
    expect(await idsFor(everyone, 2)).toEqual([3, ['3', '2']]);
    expect(await idsFor(own)).toEqual([1, ['1']]);
    expect(await idsFor(colleague)).toEqual([1, ['2']]);
    expect(await idsFor(service)).toEqual([1, ['3']]);
    const unknown = scopeOf({ actor: { memberId: '', tokenId: '' }, sees: 'own' });
    expect(await idsFor(unknown)).toEqual([0, []]);
    expect(await idsFor(scopeOf({ accountId: 'a2' }))).toEqual([0, []]);
    expect((await events.read(colleague, 1)).events).toEqual([
      {
        ...eventOf('2', { user: 'Dana', outcome: 'refused', status: 403, at: start + 1 }),
        actor: { memberId: 'm2', tokenId: 't2' },
      },
    ]);
  });

  it('counts an event once, has no key, and ends after the retention', async () => {
    now = start;
    const { events } = open(await create(), 10 * dayOfTest);
    const key = 'api-12345678-1234-1234-1234-123456789012';
    await events.add(own, eventOf('1', { user: key, target: key }));
    await events.add(own, eventOf('1'));
    const { total, events: read } = await events.read(own, 10);
    expect(total).toBe(1);
    expect(JSON.stringify(read)).not.toContain('12345678-1234');
    now += 11 * dayOfTest;
    expect((await events.read(own, 10)).total).toBe(0);
    await events.add(own, eventOf('2'));
    now = start;
    expect((await events.read(own, 10)).events.map(({ id }) => id)).toEqual(['2']);
  });
});
