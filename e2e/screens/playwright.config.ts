import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.gallery.ts',
  outputDir: '../../test-results',
  // One picture after another: a machine that draws two pages at once shows one of them half drawn.
  workers: 1,
  retries: 0,
});
