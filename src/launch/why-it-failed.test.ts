import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgetLastBuild } from './build.mjs';
import { whyItFailed } from './why-it-failed.mjs';

const hint = 'Its output above says why.';

describe('a failed step', () => {
  it('is one sentence when something cannot be written', () => {
    const trace = `error during build:
Error: EACCES: permission denied, unlink '/srv/console/dist/client/index.html'
    at Object.unlinkSync (node:fs:1954:11)
    at emptyDir (file:///srv/console/node_modules/vite/dist/node/chunks/node.js:2026:17)`;
    expect(whyItFailed('The build', 1, trace, hint)).toBe(
      'The build failed: /srv/console/dist/client/index.html can’t be written (EACCES). Run this as the owner of the folder, or in your own copy.',
    );
  });

  it('is one sentence when the disk is full', () => {
    const output = "npm error Error: ENOSPC: no space left on device, mkdir '/srv/console/node_modules/hono'";
    expect(whyItFailed('npm ci', 228, output, hint)).toBe(
      'npm ci failed: the disk is full, no room for /srv/console/node_modules/hono (ENOSPC).',
    );
  });

  it('shows what was printed for any other cause', () => {
    expect(whyItFailed('npm ci', 1, 'npm error code ENOTFOUND\n', hint)).toBe(
      `npm error code ENOTFOUND\nnpm ci failed with exit code 1. ${hint}`,
    );
    expect(whyItFailed('npm ci', 127, '', hint)).toBe(`npm ci failed with exit code 127. ${hint}`);
  });
});

it('what stands in the way of a build is found out before anything is built', async () => {
  await expect(forgetLastBuild(join(import.meta.filename, 'built-from'))).rejects.toThrow(
    /^The build failed|\nThe build failed/,
  );
});
