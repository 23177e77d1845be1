import { expect, test, vi } from 'vitest';
import { tokenWith } from '#testing/token-arbitrary.ts';
import type { Steps } from '#domain/computing/steps.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { createListSearch, type Look } from './list-search.ts';

/** A search of many slices that finds one token of this name; `onStep` is called in each. */
function lookFor(name: string, question: object, onStep: () => void = () => undefined): Look<object> {
  function* begin(): Steps<readonly AccessToken[]> {
    for (let step = 0; step < 5; step += 1) {
      onStep();
      const end = performance.now() + 9;
      while (performance.now() < end);
      yield;
    }
    return [tokenWith({ name })];
  }
  return { question, begin };
}

function startSearch() {
  const found: string[] = [];
  const onFailed = vi.fn<(error: unknown) => void>();
  const onFound = (_: Look<object>, tokens: readonly AccessToken[]) => void found.push(tokens[0]?.name ?? '');
  return { found, onFailed, search: createListSearch({ onFound, onFailed }) };
}

test('a list that changes while it is searched is found in all the same, and as it is at the end', async () => {
  const { found, onFailed, search } = startSearch();
  const question = {};
  let changes = 0;
  function change() {
    if (changes === 12) return;
    changes += 1;
    search.look(lookFor(`list ${changes}`, question, change));
  }
  change();
  await expect.poll(() => found.at(-1)).toBe('list 12');
  expect(found.length).toBeGreaterThan(2);
  expect(found.length).toBeLessThan(12);
  expect(onFailed).not.toHaveBeenCalled();
});

test('another question gives up the one before', async () => {
  const { found, onFailed, search } = startSearch();
  search.look(lookFor('first', {}, () => search.look(lookFor('second', {}))));
  await expect.poll(() => found).toEqual(['second']);
  expect(onFailed).not.toHaveBeenCalled();
});

test('what a search throws is told, and the next one is done', async () => {
  const { found, onFailed, search } = startSearch();
  const broken = new Error('no such key');
  const question = {};
  search.look(
    lookFor('first', question, () => {
      search.look(lookFor('second', question));
      throw broken;
    }),
  );
  await expect.poll(() => found).toEqual(['second']);
  expect(onFailed.mock.calls).toEqual([[broken]]);
});

test('after a stop nothing is found, until something is looked for again', async () => {
  const { found, onFailed, search } = startSearch();
  search.look(lookFor('first', {}, search.stop));
  search.look(lookFor('second', {}, search.stop));
  const question = {};
  await expect
    .poll(() => {
      search.look(lookFor('third', question));
      return found.length;
    })
    .toBeGreaterThan(0);
  expect(new Set(found)).toEqual(new Set(['third']));
  expect(onFailed).not.toHaveBeenCalled();
});
