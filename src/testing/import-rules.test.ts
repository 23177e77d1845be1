import { expect, test } from 'vitest';
import { importProblem } from './import-rules.ts';

test.each([
  ['api/tokens.ts', '#domain/token/token.ts'],
  ['queries/cache/tokens.ts', '#api/tokens.ts'],
  ['features/policy/review/EffectTag.tsx', '#ui/StatusTag.tsx'],
  ['features/token-page/AccessDetails.tsx', '#features/policy/review/PolicyReview.tsx'],
  ['features/grace/GraceBoardPage.tsx', '#features/token-parts/table/OwnerCell.tsx'],
  ['app/router.tsx', '#features/token-list/TokenListPage.tsx'],
  ['server/sandbox/powers.ts', '#domain/policy/language/evaluate.ts'],
  ['server/gateway/targets.ts', '../sandbox/app.ts'],
  ['server/gateway/app.ts', '../config.ts'],
  ['server/main.ts', './gateway/app.ts'],
  ['domain/policy/language/parse.ts', './statement.ts'],
  ['domain/bulk/plan.ts', '#domain/token/token.ts'],
  ['main.tsx', '#app/App.tsx'],
  ['ui/theme.ts', '@mui/material/styles'],
  ['launch/build.mjs', 'node:fs'],
  ['domain/policy/language/parse.test.ts', 'fast-check'],
  ['domain/policy/language/parse.test.ts', '#testing/policy-arbitraries.ts'],
  ['features/token-form/create/refusal.test.ts', '#api/api-error.ts'],
  ['server/gateway/raw-sandbox.test.ts', '../listen.ts'],
  ['testing/sandbox-account.ts', '#server/sandbox/app.ts'],
])('%s may import %s', (from, specifier) => {
  expect(importProblem(from, specifier)).toBeUndefined();
});

test.each([
  ['domain/token/token.ts', '#api/tokens.ts', 'domain/token may not import api'],
  ['domain/token/token.ts', 'react', 'domain uses no package'],
  ['domain/token/token.ts', 'node:crypto', 'domain/token runs where there is no Node'],
  ['api/tokens.ts', '#queries/cache/tokens.ts', 'api may not import queries/cache'],
  ['queries/cache/tokens.ts', '#ui/now.ts', 'queries/cache may not import ui'],
  ['ui/StatusTag.tsx', '#domain/token/token.ts', 'ui may not import domain/token'],
  ['features/token-list/NameCell.tsx', '#api/tokens.ts', 'features/token-list may not import api'],
  [
    'features/policy/review/EffectTag.tsx',
    '#features/token-list/NameCell.tsx',
    'features/policy may not import features/token-list',
  ],
  [
    'features/connection/ConnectPage.tsx',
    '#features/policy/review/EffectTag.tsx',
    'features/connection may not import features/policy',
  ],
  [
    'features/token-parts/table/OwnerCell.tsx',
    '#features/grace/GraceBoardPage.tsx',
    'features/token-parts may not import features/grace',
  ],
  ['features/token-list/NameCell.tsx', '#app/router.tsx', 'features/token-list may not import app'],
  ['app/App.tsx', '#api/tokens.ts', 'app may not import api'],
  ['app/App.tsx', 'node:fs', 'app runs where there is no Node'],
  ['server/sandbox/app.ts', '../gateway/app.ts', 'server/sandbox may not import server/gateway'],
  ['server/sandbox/app.ts', '#api/tokens.ts', 'server/sandbox may not import api'],
  ['server/gateway/app.ts', '../sandbox/keys.ts', 'server/gateway may not import server/sandbox'],
  ['server/gateway/app.ts', '#domain/token/token.ts', 'server/gateway may not import domain/token'],
  ['server/gateway/app.ts', '../settings.ts', 'server/gateway may not import server'],
  ['launch/start.mjs', '../server/config.ts', 'launch may not import server'],
  ['api/tokens.ts', '#testing/answer.ts', 'api may not import testing'],
  ['api/tokens.test.ts', '#queries/cache/tokens.ts', 'api may not import queries/cache'],
  ['ui/Mono.test.tsx', '#domain/token/token.ts', 'ui may not import domain/token'],
  ['server/gateway/listening.ts', '../listen.ts', 'server/gateway may not import server'],
  ['features/token-list/NameCell.tsx', '#features/token-list/TokenRow.tsx', 'imports are relative'],
  ['domain/text/csv.ts', '#domain/token/token.ts', 'domain/text may not import domain/token'],
  ['queries/kept/account-store.ts', '#queries/bulk/bulk-run.ts', 'queries/kept may not import queries/bulk'],
  ['domain/stray.ts', './token/token.ts', 'is in no area'],
  ['api/tokens.ts', '../domain/token/token.ts', 'by its alias'],
  ['features/token-page/Fact.tsx', '../policy/review/EffectTag.tsx', 'by its alias'],
  ['shared/format.ts', './other.ts', 'is in no area'],
  ['features/billing/Page.tsx', '#ui/now.ts', 'is in no area'],
  ['app/App.tsx', '#domain/billing/page.ts', 'is in no area'],
  ['app/App.tsx', '../../e2e/fixtures/test.ts', 'is in no area'],
])('%s may not import %s', (from, specifier, problem) => {
  expect(importProblem(from, specifier)).toContain(problem);
});

test('what is only known while it runs cannot be judged; only launch starts what was built', () => {
  expect(importProblem('app/App.tsx', undefined)).toContain('only known while it runs');
  expect(importProblem('launch/start-console.mjs', undefined)).toBeUndefined();
});
