// npm start: from a fresh clone to a running console. Only what an old Node can read stands here, so that it can say what is wrong.
import { nodeVersionProblem } from './node-version.mjs';

const problem = nodeVersionProblem(process.versions.node);
if (problem === undefined) {
  void import('./start-console.mjs').then(({ startConsole }) => startConsole());
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
