import { expect, it } from 'vitest';
import { nodeVersionProblem } from './node-version.mjs';

it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(nodeVersionProblem(version)).toBeUndefined();
});

it.each(['20.18.3', '18.20.0', '12.22.12'])('Node %s is too old, which one sentence says', (version) => {
  expect(nodeVersionProblem(version)).toMatch(
    /^Node 20\.19 or newer is required; this is Node [\d.]+\. .*\.$/,
  );
});
