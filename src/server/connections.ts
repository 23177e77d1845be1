// Decides which connections stay open. No client may occupy the places of all others by being idle, sending slowly or not reading.
import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { countedAddress, siteOf } from './gateway/client-address.ts';

/** Times in ms. */
export type PlaceLimits = {
  /** How long a connection may be idle. The second time applies while more than half of the places are taken. */
  readonly keepAliveTimeout: number;
  readonly crowdedKeepAliveTimeout: number;
  /** How long an answer that is being written may make no progress. */
  readonly writeTimeout: number;
  /** How many of these times in a row an answer may have unread data, even while it is read. */
  readonly maxWaits: number;
  readonly maxConnections: number;
  /** How many connections one address may have. A whole IPv6 network may have four times as many. */
  readonly maxPerAddress: number;
};

export type Connections = {
  /** Wraps a listener, so that its answers are known here. */
  readonly watch: (listener: RequestListener) => RequestListener;
  /** Whether an answer on this connection has begun but not ended. */
  readonly isMidAnswer: (socket: Duplex) => boolean;
  /** From now on each connection closes after its current answer. */
  readonly letGo: () => void;
};

/** Enforces the limits on the connections of a server. */
export function guardConnections(server: Server, limits: PlaceLimits): Connections {
  // The number says how often in a row part of the answer was still unread.
  const answers = new Map<ServerResponse, number>();
  const places = new Map<string, number>();
  let taken = 0;
  let isLeaving = false;

  function change(networks: readonly string[], by: 1 | -1): void {
    for (const network of networks) {
      const count = (places.get(network) ?? 0) + by;
      if (count === 0) places.delete(network);
      else places.set(network, count);
    }
    taken += by;
    const isCrowded = taken > limits.maxConnections / 2;
    if (!isLeaving)
      server.keepAliveTimeout = isCrowded ? limits.crowdedKeepAliveTimeout : limits.keepAliveTimeout;
  }

  const answersOn = (socket: Duplex) => [...answers.keys()].filter(({ req }) => req.socket === socket);

  function cutOffSlowReaders(): void {
    for (const [answer, before] of answers) {
      const { socket } = answer.req;
      const waits = socket.writableLength === 0 ? 0 : before + 1;
      if (waits > limits.maxWaits) socket.destroy();
      else answers.set(answer, waits);
    }
  }

  const looking = setInterval(cutOffSlowReaders, limits.writeTimeout).unref();
  server.once('close', () => clearInterval(looking));
  server.maxConnections = limits.maxConnections;
  server.timeout = limits.writeTimeout;
  server.on('connection', (socket) => {
    const address = countedAddress(socket.remoteAddress ?? '');
    const site = siteOf(address);
    const isFull =
      (places.get(address) ?? 0) >= limits.maxPerAddress ||
      (site !== undefined && (places.get(site) ?? 0) >= 4 * limits.maxPerAddress);
    if (isFull) return socket.destroy();
    const networks = site === undefined ? [address] : [address, site];
    change(networks, 1);
    return socket.once('close', () => change(networks, -1));
  });
  server.on('timeout', (socket) => {
    // No data waits for the client: the instance is slow, and its time has a limit of its own.
    const isWaiting = socket.writableLength === 0 && answersOn(socket).length > 0;
    if (isWaiting) socket.setTimeout(limits.writeTimeout);
    else socket.destroy();
  });

  return {
    watch: (listener) => (incoming, outgoing) => {
      answers.set(outgoing, 0);
      outgoing.once('close', () => answers.delete(outgoing));
      if (isLeaving) outgoing.shouldKeepAlive = false;
      return listener(incoming, outgoing);
    },
    isMidAnswer: (socket) => answersOn(socket).some(({ headersSent }) => headersSent),
    letGo() {
      isLeaving = true;
      for (const answer of answers.keys()) if (!answer.headersSent) answer.shouldKeepAlive = false;
      // Answers that have begun did not announce the close. Their connections become idle later, and clients could keep the process alive
      // with them.
      server.keepAliveTimeout = 1;
    },
  };
}
