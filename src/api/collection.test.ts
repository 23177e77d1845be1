import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readCollection } from './collection.ts';

const schema = v.object({ _id: v.string() });
const read = (json: unknown) => readCollection(schema, { status: 200, json });

test.each([
  [undefined],
  [null],
  ['text'],
  [7],
  [[]],
  [[{ _id: 'a' }]],
  [{}],
  [{ items: null }],
  [{ items: {} }],
  [{ items: 'none', totalCount: 0 }],
  [{ totalCount: 3 }],
  [{ items: null, totalCount: 'none' }],
])('%j is no empty list but an answer that cannot be read', (json) => {
  expect(() => read(json)).toThrow(expect.objectContaining({ source: 'decode', status: 200 }));
});

test.each([[{ items: [] }], [{ items: null, totalCount: 0 }], [{ totalCount: '0' }]])(
  '%j is an empty list',
  (json) => {
    expect(read(json)).toMatchObject({ items: [], unread: 0 });
  },
);

test('an entry that cannot be read is counted, and the others stay', () => {
  const items = [{ _id: 'a' }, {}, null, { _id: 7 }, 'text', { _id: 'b' }];
  expect(read({ items, totalCount: 6, _links: { next: {} } })).toEqual({
    items: [{ _id: 'a' }, { _id: 'b' }],
    unread: 4,
    totalCount: 6,
    hasNext: true,
  });
});

test.each([[-5], ['NaN'], [Infinity], [{}], [null]])(
  'a total of %j changes nothing about the entries',
  (totalCount) => {
    expect(read({ items: [{ _id: 'a' }], totalCount }).items).toHaveLength(1);
  },
);
