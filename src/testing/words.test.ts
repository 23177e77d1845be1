// The words that the console does not use stand in no text of its code. What a screen is put together of is read in Chromium.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTexts } from './screen-texts.ts';
import { unusedWordsIn, unusedWordsOf } from './unused-words.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !/^(?:testing|contract)\//.test(path));

test('no text of the product holds a word that is not used', () => {
  const unused = unusedWordsOf(readFileSync(`${root}/../docs/words.md`, 'utf8'));
  const found = files.flatMap((path) =>
    readTexts(path, readFileSync(`${root}/${path}`, 'utf8')).flatMap(({ text, line }) =>
      unusedWordsIn(text, unused).map((word) => `src/${path}:${line} ${word}: ${text}`),
    ),
  );
  expect(files.length).toBeGreaterThan(900);
  expect(found).toEqual([]);
});

test('a text is found between tags, in a literal and in a template, and a name is not taken for one', () => {
  const code =
    'import a from "old name";\nconst b = <p title="Pick one">Ticked {`at once ${a}`} {"go on"} <i className="tick" /></p>;';
  expect(readTexts('page.tsx', code).map(({ text }) => text)).toEqual([
    'Pick one',
    'Ticked',
    'at once',
    'go on',
  ]);
  expect(unusedWordsIn('Ticked at once, attic', ['tick', 'ticked', 'at once'])).toEqual([
    'ticked',
    'at once',
  ]);
});
