// Below a path of a host, behind nginx. `own` is what only that can show, and part of npm test; the other two are all journeys again.
import { defineConfig } from '@playwright/test';
import usual from '../playwright.config.ts';
import type { SubPath } from '../fixtures/sub-path.ts';

/** Journeys that are about a console with the whole host. */
const atRoot = /that the console was not told of|that was pointed at this machine/;
const own = '**/sub-path/**';

export default defineConfig<object, { subPath: SubPath }>({
  ...usual,
  outputDir: '../../test-results/sub-path',
  reporter: [['list'], ['json', { outputFile: '../../.cache/sub-path.json' }]],
  projects: [
    { name: 'own', testDir: '.', testIgnore: [] },
    { name: 'kept', testDir: '..', testIgnore: own, grepInvert: atRoot, use: { subPath: 'kept' } },
    { name: 'removed', testDir: '..', testIgnore: own, grepInvert: atRoot, use: { subPath: 'removed' } },
  ],
});
