import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuditEntry } from './audit-entry.ts';
import { auditedTokenId } from './audit-history.ts';
import { mergeWalks } from './audit-walk.ts';

const entryAt = (id: string, at: number): AuditEntry => ({
  id,
  at,
  title: '',
  description: '',
  comment: '',
  accesses: [],
  member: undefined,
  token: undefined,
  app: undefined,
  targetName: '',
});

const anyLog = fc
  .array(fc.nat(50), { maxLength: 20 })
  .map((times) => times.toSorted((a, b) => b - a).map((at, place) => ({ at, place })));

test('a part of two lists is the beginning of the whole log: nothing is missing in between', () => {
  fc.assert(
    fc.property(anyLog, anyLog, fc.nat(20), fc.nat(20), (one, other, readOne, readOther) => {
      const logs = [one, other].map((log, which) =>
        log.map(({ at, place }) => entryAt(`${which} ${place}`, at)),
      );
      const whole = logs.flat().toSorted((a, b) => b.at - a.at);
      const { entries, readBackTo } = mergeWalks(
        [readOne, readOther].map((count, which) => ({
          entries: logs[which]?.slice(0, count) ?? [],
          isDone: count >= (logs[which]?.length ?? 0),
        })),
      );
      const from = readBackTo ?? -1;
      // At the very instant where a list ends, more entries may follow.
      const sure = (log: readonly AuditEntry[]) => log.filter(({ at }) => at > from).map(({ id }) => id);
      expect(sure(entries).toSorted()).toEqual(sure(whole).toSorted());
      expect(entries.every(({ at }) => at >= from)).toBe(true);
    }),
  );
});

test('an unfinished list without entries holds back everything', () => {
  const read = { entries: [entryAt('a', 5)], isDone: true };
  expect(mergeWalks([read, { entries: [], isDone: false }])).toEqual({ entries: [], readBackTo: Infinity });
});

const about = (resource: string) => auditedTokenId({ accesses: [{ action: 'x', resource }] });

test('an entry names its token, personal or service, and nothing else as one', () => {
  expect(about('service-token/t1')).toBe('t1');
  expect(about('member/m1:token/t2')).toBe('t2');
  expect(about('member/m1')).toBeUndefined();
  expect(about('role/service-token')).toBeUndefined();
});
