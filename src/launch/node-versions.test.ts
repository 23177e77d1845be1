import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { nodeVersions } from './node-versions.mjs';

it('the oldest version that is tried is the oldest that is supported, and the README names each line', () => {
  expect(manifest.engines.node).toBe(`>=${nodeVersions[0]}`);
  const [, named = ''] = /tried with ([\d., and]+)\./.exec(readFileSync('README.md', 'utf8')) ?? [];
  const lines = nodeVersions.map((version) => version.split('.')[0]);
  expect(named.match(/\d+(?:\.\d+)?/g)?.map((text) => text.split('.')[0])).toEqual(lines);
});
