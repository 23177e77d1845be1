// npm test: from a fresh clone to every check. Only what an old Node can read stands here, so that it can say what is wrong.
import { nodeVersionProblem } from './node-version.mjs';

const problem = nodeVersionProblem(process.versions.node);
if (problem === undefined) {
  void import('./run-checks.mjs').then(({ runChecks }) => runChecks(process.argv.slice(2)));
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
