import { expect, test } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { useWorkInSlices } from './use-work-in-slices.ts';

const inputs = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `${index}` }));

/** Holds the thread for a whole slice. */
function busily(): void {
  const until = performance.now() + 9;
  while (performance.now() < until);
}

function sayOld(): string {
  busily();
  return 'old';
}

function sayNew(): string {
  busily();
  return 'new';
}

test('every input is worked out once, also when more are added on the way', async () => {
  const asked: string[] = [];
  const work = ({ key }: { readonly key: string }) => {
    busily();
    asked.push(key);
    return `done ${key}`;
  };
  const { result, rerender } = await renderHook((given) => useWorkInSlices(given ?? [], work), {
    initialProps: inputs(5),
  });
  await rerender(inputs(12));
  await expect.poll(() => result.current.isDone).toBe(true);
  expect(result.current.results.get('11')).toBe('done 11');
  expect(asked).toEqual(inputs(12).map(({ key }) => key));
});

test('other work starts over, and nothing of the old is shown', async () => {
  const given = inputs(20);
  const { result, rerender } = await renderHook((work) => useWorkInSlices(given, work ?? sayOld), {
    initialProps: sayOld,
  });
  await rerender(sayNew);
  expect([...result.current.results.values()]).not.toContain('old');
  await expect.poll(() => result.current.isDone).toBe(true);
  expect(new Set(result.current.results.values())).toEqual(new Set(['new']));
});

test('leaving stops the work', async () => {
  let count = 0;
  const given = inputs(1_000);
  const work = () => {
    busily();
    count += 1;
    return count;
  };
  const { unmount } = await renderHook(() => useWorkInSlices(given, work));
  await unmount();
  const left = count;
  expect(left).toBeLessThan(given.length);
  // By the time that other work is done, what was left would have gone on.
  const other = inputs(10);
  const { result } = await renderHook(() => useWorkInSlices(other, busily));
  await expect.poll(() => result.current.isDone).toBe(true);
  expect(count).toBe(left);
});
