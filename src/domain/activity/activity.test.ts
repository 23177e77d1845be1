import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuditEntry } from '#domain/account/audit-entry.ts';
import { day, minute } from '#domain/time/duration.ts';
import { reset, reviewNow as now } from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { activityEvents, actorsIn, deletedTokens, filterEvents } from './events.ts';
import { activityKinds, activityRanges, readActivitySearch, writeActivitySearch } from './search.ts';

function entry(id: string, action: string, at: number, who = 'Ana'): AuditEntry {
  return {
    id: `${id} ${action}`,
    at,
    title: '',
    description: '',
    comment: '',
    accesses: [{ action, resource: `service-token/${id}` }],
    member: { id: who.toLowerCase(), email: '', name: who },
    token: undefined,
    app: undefined,
    targetName: `Token ${id}`,
  };
}

const everything = { person: '', token: '', kind: undefined, days: undefined };
const nothing = { entries: [], ledger: [], journal: [], since: -Infinity };

test('an address gives back the search that it was written from, and anything else is a search too', () => {
  const anySearch = fc.record({
    person: fc.string(),
    token: fc.string(),
    kind: fc.constantFrom(undefined, ...activityKinds),
    days: fc.constantFrom(...activityRanges),
  });
  fc.assert(
    fc.property(anySearch, (search) => {
      const written = writeActivitySearch(search).toString();
      expect(readActivitySearch(new URLSearchParams(written))).toEqual(search);
    }),
  );
  expect(readActivitySearch(new URLSearchParams('days=8&kind=x'))).toEqual({ ...everything, days: 30 });
});

test('what the log and this browser both recorded is one event, and the rest stands alone', () => {
  const log = entry('calm', 'resetAccessToken', reset.resetAt + minute);
  const token = tokenWith({ id: 'gone', name: 'Gone' });
  const events = activityEvents({
    ...nothing,
    entries: [log],
    ledger: [reset, { ...reset, tokenId: 'other' }],
    journal: [{ token, deletedAt: now }],
  });
  expect(events.map(({ id, isHere, entryId }) => [id, isHere, entryId])).toEqual([
    ['deletion gone', true, undefined],
    [log.id, true, log.id],
    [`reset other ${reset.resetAt}`, true, undefined],
  ]);
  expect(events[1]).toMatchObject({ who: 'Ana', endsAt: reset.endsAt });
  expect([...deletedTokens(events)]).toEqual(['gone']);
});

test('what this browser recorded before the log is read is left out, so that the list has no gaps', () => {
  const sources = { ...nothing, ledger: [reset] };
  expect(activityEvents({ ...sources, since: reset.resetAt })).toHaveLength(1);
  expect(activityEvents({ ...sources, since: reset.resetAt + 1 })).toEqual([]);
});

test('events are found by person, kind, and the name or ID of their token', () => {
  const entries = [
    entry('b', 'deleteAccessToken', now, 'Bo'),
    entry('a', 'resetAccessToken', now - day),
    entry('a', 'createAccessToken', now - 2 * day, 'Bo'),
  ];
  const events = activityEvents({ ...nothing, entries });
  const found = (search: object) => filterEvents(events, { ...everything, ...search }).map(({ id }) => id);
  expect(found({})).toHaveLength(3);
  expect(found({ person: 'bo' })).toEqual(['b deleteAccessToken', 'a createAccessToken']);
  expect(found({ kind: 'reset' })).toEqual(['a resetAccessToken']);
  expect(found({ token: 'tOKEN B' })).toEqual(['b deleteAccessToken']);
  expect(found({ token: ' a ', person: 'bo' })).toEqual(['a createAccessToken']);
  expect(actorsIn(events)).toEqual([
    { id: 'ana', name: 'Ana' },
    { id: 'bo', name: 'Bo' },
  ]);
});
