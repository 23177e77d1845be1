// npm test: from a fresh clone to every check. The syntax suits an old Node, so that it can report its version.
import { nodeVersionProblem } from './node-version.mjs';

const problem = nodeVersionProblem(process.versions.node);
if (problem === undefined) {
  void import('./run-checks.mjs').then(({ runChecks }) => runChecks(process.argv.slice(2)));
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
