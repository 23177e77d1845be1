import { expect, test } from 'vitest';
import { onceForEach } from './once-for-each.ts';

test('each object is looked at once, also where nothing comes of it', () => {
  const asked: object[] = [];
  const last = onceForEach((list: readonly string[]) => {
    asked.push(list);
    return list.at(-1);
  });
  const [one, empty] = [['a', 'b'], []];
  expect([one, empty, one, empty].map(last)).toEqual(['b', undefined, 'b', undefined]);
  expect(asked).toEqual([one, empty]);
  expect(last(['a'])).toBe('a');
});

test('what could not be made is tried again', () => {
  let isBroken = true;
  const made = onceForEach(({ name }: { readonly name: string }) => {
    if (isBroken) throw new Error('not now');
    return name;
  });
  const of = { name: 'made' };
  expect(() => made(of)).toThrow('not now');
  isBroken = false;
  expect(made(of)).toBe('made');
});
