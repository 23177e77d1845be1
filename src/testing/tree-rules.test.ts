import { expect, test } from 'vitest';
import { pathProblem, textProblem } from './tree-rules.ts';

const linesOf = (count: number) => 'a;\n'.repeat(count);

test.each([
  'domain/token.ts',
  'domain/policy/catalogue-data.json',
  'features/tokens/detail/TokenDetailPage.tsx',
  'features/tokens/detail/TokenDetailPage.test.tsx',
  'server/sandbox/migrations/0003-audit-log.ts',
  'app/boot.css',
  'main.tsx',
])('%s is a good name', (path) => {
  expect(pathProblem(path)).toBeUndefined();
});

test.each([
  ['domain/index.ts', 'no barrels'],
  ['features/tokens/index.tsx', 'no barrels'],
  ['domain/utils/date.ts', '"utils" does not say'],
  ['features/common/Button.tsx', '"common" does not say'],
  ['domain/helpers.ts', '"helpers" does not say'],
  ['api/types.ts', '"types" does not say'],
  ['api/types.d.ts', '"types" does not say'],
  ['features/Tokens/list.ts', 'not written in kebab-case'],
  ['domain/tokenPatch.ts', 'neither a component nor kebab-case'],
  ['domain/TokenPatch.ts', 'neither a component nor kebab-case'],
])('%s is no good name', (path, problem) => {
  expect(pathProblem(path)).toContain(problem);
});

test('a file has at most 300 lines, data apart', () => {
  expect(textProblem('domain/a.ts', linesOf(300))).toBeUndefined();
  expect(textProblem('domain/a.ts', linesOf(301))).toContain('301 lines');
  expect(textProblem('domain/a.json', linesOf(5000))).toBeUndefined();
});

test('a component is named after its file', () => {
  expect(textProblem('ui/Mono.tsx', 'export function Mono() {}\n')).toBeUndefined();
  expect(textProblem('ui/Row.tsx', 'export const Row = memo(() => null);\n')).toBeUndefined();
  expect(textProblem('ui/Mono.tsx', 'export function Monospace() {}\n')).toBe('exports no Mono');
  expect(textProblem('ui/Mono.test.tsx', 'test()\n')).toBeUndefined();
});
