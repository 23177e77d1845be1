import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './src/launch/chromium.mjs';
import { inlineBoot } from './src/launch/inline-boot.ts';
import { precompress } from './src/launch/precompress.ts';
import { gatewayInDev } from './src/server/dev-plugin.ts';

const chromium = findChromium();

/** ms; long, because a machine under load is slow and no test is about time. */
const testTimeout = 60_000;

/** What is looked for again and again may take long on a machine that is busy with something else. */
const poll = { timeout: 30_000 };

/**
 * Shell and list of tokens, where nearly every visit leads, are one file. Left alone, each part that any other page shares with them
 * would be a file of its own, and the first load some forty requests.
 */
const firstLoad = [{ name: 'start', test: /[\\/]src[\\/]main\.tsx$/ }];

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), gatewayInDev(), inlineBoot(), precompress()],
  html: { cspNonce: 'CSP_NONCE' },
  // Files name each other relative to themselves, so that one build works below any path of a host. The gateway places the page's own
  // addresses (src/server/gateway/place-assets.ts).
  experimental: {
    renderBuiltUrl: (_, { hostType }) => (hostType === 'html' ? undefined : { relative: true }),
  },
  // Every package is found before the first page: one found later would reload a page, or a test, in the middle.
  optimizeDeps: {
    entries: ['src/main.tsx', 'src/{ui,store,api,queries,features,app,boot,testing}/**/*.{ts,tsx}'],
  },
  build: isSsrBuild
    ? { outDir: 'dist/server', emptyOutDir: true, copyPublicDir: false, target: 'node20' }
    : {
        outDir: 'dist/client',
        emptyOutDir: true,
        target: 'es2023',
        manifest: true,
        // The licence texts of the packages whose scripts are in the bundle, in .vite/license.md: most of them ask for that.
        license: true,
        // The policy for content forbids data: fonts and scripts, so nothing is put inline.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: { output: { codeSplitting: { groups: firstLoad } } },
      },
  worker: { format: 'es' },
  test: {
    reporters: ['default', ['json', { outputFile: '.cache/unit.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          expect: { poll },
          testTimeout,
          hookTimeout: testTimeout,
          environment: 'node',
          setupFiles: ['src/testing/british-english.ts'],
          include: ['src/**/*.test.ts', 'e2e/bench/*.test.ts'],
          exclude: ['src/domain/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'domain',
          expect: { poll },
          testTimeout,
          hookTimeout: testTimeout,
          environment: 'node',
          include: ['src/domain/**/*.test.ts'],
          // Pure functions leave nothing behind, so that every file can use what another has loaded.
          isolate: false,
        },
      },
      {
        extends: true,
        // The search for packages to prepare does not follow our aliases. What it misses makes Vite reload the page in the
        // middle of a test on a machine that has no cache yet.
        optimizeDeps: {
          entries: ['src/**/*.{ts,tsx}', '!src/server/**', '!src/launch/**', '!src/**/*.test.ts'],
        },
        test: {
          name: 'chromium',
          testTimeout,
          hookTimeout: testTimeout,
          include: ['src/**/*.test.tsx'],
          expect: { poll },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === undefined ? {} : { executablePath: chromium }),
                args: [...chromiumArguments],
              },
              contextOptions: { locale: 'en-GB' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
}));
