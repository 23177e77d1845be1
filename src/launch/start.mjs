// npm start: from a fresh clone to a running console. The syntax suits an old Node, so that it can report its version.
import { nodeVersionProblem } from './node-version.mjs';

const problem = nodeVersionProblem(process.versions.node);
if (problem === undefined) {
  void import('./start-console.mjs').then(({ startConsole }) => startConsole());
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
