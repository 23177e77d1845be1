import { expect, test } from 'vitest';
import { importProblem } from './import-rules.ts';

test.each([
  ['api/tokens.ts', '#domain/token.ts'],
  ['queries/tokens.ts', '#api/tokens.ts'],
  ['features/policy/review/EffectTag.tsx', '#ui/StatusTag.tsx'],
  ['features/tokens/detail/AccessDetails.tsx', '#features/policy/review/PolicyReview.tsx'],
  ['features/grace/GraceBoardPage.tsx', '#features/tokens/list/TokenTable.tsx'],
  ['app/router.tsx', '#features/tokens/list/TokenListPage.tsx'],
  ['server/sandbox/powers.ts', '#domain/policy/evaluate.ts'],
  ['server/gateway/targets.ts', '../sandbox/app.ts'],
  ['server/gateway/app.ts', '../config.ts'],
  ['server/main.ts', './gateway/app.ts'],
  ['domain/policy/parse.ts', './statement.ts'],
  ['domain/policy/statement.ts', '../token.ts'],
  ['main.tsx', '#app/App.tsx'],
  ['ui/theme.ts', '@mui/material/styles'],
  ['launch/build.mjs', 'node:fs'],
  ['domain/policy/parse.test.ts', 'fast-check'],
  ['domain/policy/parse.test.ts', '#testing/policy-arbitraries.ts'],
  ['features/tokens/create/refusal.test.ts', '#api/api-error.ts'],
  ['server/gateway/raw-sandbox.test.ts', '../listen.ts'],
  ['testing/sandbox-account.ts', '#server/sandbox/app.ts'],
])('%s may import %s', (from, specifier) => {
  expect(importProblem(from, specifier)).toBeUndefined();
});

test.each([
  ['domain/token.ts', '#api/tokens.ts', 'domain may not import api'],
  ['domain/token.ts', 'react', 'domain uses no package'],
  ['domain/token.ts', 'node:crypto', 'domain runs where there is no Node'],
  ['api/tokens.ts', '#queries/tokens.ts', 'api may not import queries'],
  ['queries/tokens.ts', '#ui/now.ts', 'queries may not import ui'],
  ['ui/StatusTag.tsx', '#domain/token.ts', 'ui may not import domain'],
  ['features/tokens/list/NameCell.tsx', '#api/tokens.ts', 'features/tokens may not import api'],
  [
    'features/policy/review/EffectTag.tsx',
    '#features/tokens/list/NameCell.tsx',
    'features/policy may not import features/tokens',
  ],
  [
    'features/connection/ConnectPage.tsx',
    '#features/policy/review/EffectTag.tsx',
    'features/connection may not import features/policy',
  ],
  [
    'features/tokens/list/NameCell.tsx',
    '#features/grace/GraceBoardPage.tsx',
    'features/tokens may not import features/grace',
  ],
  ['features/tokens/list/NameCell.tsx', '#app/router.tsx', 'features/tokens may not import app'],
  ['app/App.tsx', '#api/tokens.ts', 'app may not import api'],
  ['app/App.tsx', 'node:fs', 'app runs where there is no Node'],
  ['server/sandbox/app.ts', '../gateway/app.ts', 'server/sandbox may not import server/gateway'],
  ['server/sandbox/app.ts', '#api/tokens.ts', 'server/sandbox may not import api'],
  ['server/gateway/app.ts', '../sandbox/keys.ts', 'server/gateway may not import server/sandbox'],
  ['server/gateway/app.ts', '#domain/token.ts', 'server/gateway may not import domain'],
  ['server/gateway/app.ts', '../settings.ts', 'server/gateway may not import server'],
  ['launch/start.mjs', '../server/config.ts', 'launch may not import server'],
  ['api/tokens.ts', '#testing/answer.ts', 'api may not import testing'],
  ['api/tokens.test.ts', '#queries/tokens.ts', 'api may not import queries'],
  ['ui/Mono.test.tsx', '#domain/token.ts', 'ui may not import domain'],
  ['server/gateway/listening.ts', '../listen.ts', 'server/gateway may not import server'],
  ['features/tokens/list/NameCell.tsx', '#features/tokens/list-place.ts', 'imports are relative'],
  ['api/tokens.ts', '../domain/token.ts', 'by its alias'],
  ['features/tokens/detail/Fact.tsx', '../../policy/review/EffectTag.tsx', 'by its alias'],
  ['shared/format.ts', './other.ts', 'is in no area'],
  ['features/billing/Page.tsx', '#ui/now.ts', 'is in no area'],
  ['app/App.tsx', '#features/billing/Page.tsx', 'is in no area'],
  ['app/App.tsx', '../../e2e/fixtures/test.ts', 'is in no area'],
])('%s may not import %s', (from, specifier, problem) => {
  expect(importProblem(from, specifier)).toContain(problem);
});

test('what is only known while it runs cannot be judged; only launch starts what was built', () => {
  expect(importProblem('app/App.tsx', undefined)).toContain('only known while it runs');
  expect(importProblem('launch/start-console.mjs', undefined)).toBeUndefined();
});
