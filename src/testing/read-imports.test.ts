import { expect, test } from 'vitest';
import { readImports } from './read-imports.ts';

const specifiers = (path: string, text: string) => readImports(path, text).map(({ specifier }) => specifier);

test.each([
  ['a value', "import { a } from './a.ts';"],
  ['a type', "import type { A } from './a.ts';"],
  ['a type among values', "import b, { type A } from './a.ts';"],
  ['nothing but its effects', "import './a.ts';"],
  ['everything, handed on', "export * from './a.ts';"],
  ['one thing, handed on', "export { a } from './a.ts';"],
  ['a type, handed on', "export type { A } from './a.ts';"],
  ['something later', "const load = () => import('./a.ts');"],
  ['something later, in a template', 'const load = () => import(`./a.ts`);'],
  ['a type in place', "type T = import('./a.ts').A;"],
  ['many files at once', "const all = import.meta.glob('./a.ts', { eager: true });"],
])('finds the import of %s', (_what, text) => {
  expect(specifiers('x.ts', text)).toEqual(expect.arrayContaining(['./a.ts']));
  expect(new Set(specifiers('x.ts', text)).size).toBe(1);
});

test('reads TypeScript with JSX, and tells the line', () => {
  const text = "const view = <T,>(part: T) => <b>{String(part)}</b>;\nimport type { C } from '#ui/c.ts';\n";
  expect(readImports('x.tsx', text)).toEqual([{ specifier: '#ui/c.ts', line: 2 }]);
});

test('text that only looks like an import is none', () => {
  expect(specifiers('x.ts', "// import './a.ts'\nconst text = \"import './b.ts'\";")).toEqual([]);
});

test('an import that is only known while it runs is not passed over', () => {
  expect(specifiers('x.ts', 'const load = (name: string) => import(`./${name}.ts`);')).toEqual([undefined]);
});

test('a file that cannot be parsed is not passed over', () => {
  expect(() => readImports('x.ts', 'import {')).toThrow('x.ts cannot be parsed');
});
