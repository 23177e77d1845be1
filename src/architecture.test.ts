// The shape of the program, executed: who may import whom, how files are named, how long they may be.
import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { localClockLines, localClocks } from './testing/clock-rules.ts';
import { importCircles } from './testing/import-circles.ts';
import { importProblem, resolveOwn, ruledPlaces } from './testing/import-rules.ts';
import { readImports } from './testing/read-imports.ts';
import { pathProblem, textProblem } from './testing/tree-rules.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

const paths = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    `${entry.parentPath}${sep}${entry.name}`.slice(root.length).replace(sep === '/' ? /^\/+/ : /^\\+/, ''),
  )
  .map((path) => path.split(sep).join('/'));

const textOf = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const isCode = (path: string) => /\.(?:tsx?|mjs|mts)$/.test(path);

test('the whole program is looked at', () => {
  expect(paths).toEqual(
    expect.arrayContaining(['main.tsx', 'domain/token/token.ts', 'server/main.ts', 'launch/start.mjs']),
  );
});

test('imports point one way', () => {
  const problems = paths.filter(isCode).flatMap((path) =>
    readImports(path, textOf(path)).flatMap(({ specifier, line }) => {
      const problem = importProblem(path, specifier);
      return problem === undefined ? [] : [`src/${path}:${line} ${problem}`];
    }),
  );
  expect(problems).toEqual([]);
});

test('whatever the rules of imports name is there', () => {
  const gone = ruledPlaces.filter((place) => !paths.some((path) => `${path}/`.startsWith(`${place}/`)));
  expect(gone).toEqual([]);
});

test('CONTRIBUTING names every folder of the tree', () => {
  const guide = readFileSync(`${root}/../CONTRIBUTING.md`, 'utf8');
  const shown = ['', 'domain/', 'domain/policy/', 'queries/', 'features/'].flatMap((above) =>
    readdirSync(`${root}/${above}`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => (above === '' ? `src/${name}` : name)),
  );
  expect(shown.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});

test('no file reaches itself through what it imports, types included', () => {
  const graph = paths.filter(isCode).map((path): [string, readonly string[]] => {
    const targets = readImports(path, textOf(path)).map(({ specifier }) => specifier);
    return [path, targets.flatMap((specifier) => resolveOwn(path, specifier ?? '') ?? [])];
  });
  expect(importCircles(new Map(graph))).toEqual([]);
});

test('files say by their names what is inside', () => {
  const problems = paths.flatMap((path) => {
    const problem = pathProblem(path);
    return problem === undefined ? [] : [`src/${path}: ${problem}`];
  });
  expect(problems).toEqual([]);
});

test('files are small, and components are named after their files', () => {
  const problems = paths.flatMap((path) => {
    const problem = textProblem(path, textOf(path));
    return problem === undefined ? [] : [`src/${path}: ${problem}`];
  });
  expect(problems).toEqual([]);
});

test('one press, one request: only the guarded write makes mutations', () => {
  const senders = paths.filter((path) => isCode(path) && path !== 'architecture.test.ts');
  const mutating = senders.filter((path) => /\b(?:useMutation|getMutationCache)\b/.test(textOf(path)));
  expect(mutating).toEqual(['queries/writes/write.ts']);
});

test('only the code that asks an instance who a key belongs to makes a scope of the workspace', () => {
  const makers = paths.filter(
    (path) => isCode(path) && !path.startsWith('testing/') && /\bgrantScope\(/.test(textOf(path)),
  );
  expect(makers.filter((path) => !path.endsWith('.test.ts'))).toEqual([
    'server/gateway/workspace-access.ts',
    'server/workspace/scope.ts',
  ]);
});

test('pages go by the server’s clock', () => {
  const problems = paths
    .filter(isCode)
    .flatMap((path) => localClockLines(path, textOf(path)).map((line) => `src/${path}:${line}`));
  expect(problems).toEqual([]);
  // An exception for a file that is gone excuses whatever comes under its name next.
  expect(paths).toEqual(expect.arrayContaining([...localClocks.keys()]));
});
