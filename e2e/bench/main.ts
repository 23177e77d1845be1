// npm run bench: measures the console beside what it could be at best, in one run on one machine.
import { serveArgument, serveBare } from './bare-server.ts';
import { runBench } from './run-bench.ts';

const [first = '', folder = ''] = process.argv.slice(2);
const work = first === serveArgument ? serveBare(folder) : runBench(process.argv.slice(2));

work.catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
