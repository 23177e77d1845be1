// Ends the process without cutting off anybody: no new connections, open requests finish, then the database is closed.
import type { Server } from 'node:http';
import type { Log } from './gateway/log.ts';
import type { OpenConsole } from './open-console.ts';

/** How long open requests may take to finish, in ms. */
const patience = 10_000;

type Closable = Pick<OpenConsole, 'stopAccepting' | 'close'>;

/** Stops gracefully on SIGTERM and SIGINT, and at once on a second one. */
export function stopOnSignal(server: Server, opened: Closable, log: Log): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log('info', 'stopping', { signal });
    opened.stopAccepting();
    const tooLate = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(tooLate);
      opened.close();
      log('info', 'stopped');
      process.exitCode = 0;
    });
    server.closeIdleConnections();
    // What is busy now becomes idle later, and would hold the process for as long as clients like to keep a connection.
    server.keepAliveTimeout = 1;
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
