// Ends the process without breaking off requests. First `/readyz` answers 503. Then new connections are refused, open requests finish, and
// the database is closed.
import type { Log } from './gateway/log.ts';
import type { Listening } from './listen.ts';
import type { OpenConsole } from './open-console.ts';

/** How long open requests may take to finish, in ms. */
const patience = 10_000;

type Closable = Pick<OpenConsole, 'stopAccepting' | 'close'>;

/**
 * Stops gracefully on SIGTERM and SIGINT, and at once on a second one. An orchestrator sends SIGTERM. New connections are then accepted for
 * `delay` ms, and `/readyz` tells their senders to go elsewhere.
 */
export function stopOnSignal(
  { server, letGo }: Pick<Listening, 'server' | 'letGo'>,
  opened: Closable,
  log: Log,
  delay: number,
): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log('info', 'stopping', { signal });
    opened.stopAccepting();
    letGo();
    if (signal === 'SIGTERM' && delay > 0) setTimeout(close, delay);
    else close();
  };

  function close(): void {
    const tooLate = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(tooLate);
      opened.close();
      log('info', 'stopped');
      process.exitCode = 0;
    });
    server.closeIdleConnections();
  }

  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
