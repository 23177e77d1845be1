// Which connections may stay. One client must not keep the places of all others, be it idle, slow, or without any wish to read.
import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { countedAddress, siteOf } from './gateway/client-address.ts';

/** Times in ms. */
export type PlaceLimits = {
  /** How long a connection may be idle before it is closed, and how long while more than half of the places are taken. */
  readonly keepAliveTimeout: number;
  readonly crowdedKeepAliveTimeout: number;
  /** How long an answer that is being written may stand still. */
  readonly writeTimeout: number;
  /** How many such times an answer may go on waiting to be read, however much of it is. */
  readonly maxWaits: number;
  readonly maxConnections: number;
  /** How many of them one address may have; a whole IPv6 network four times as many. */
  readonly maxPerAddress: number;
};

export type Connections = {
  /** Makes a listener whose answers are known here. */
  readonly watch: (listener: RequestListener) => RequestListener;
  /** Whether an answer on this connection has begun and is not at its end. */
  readonly isMidAnswer: (socket: Duplex) => boolean;
  /** From now on each answer is the last one on its connection. */
  readonly letGo: () => void;
};

/** Holds the connections of a server to the limits. */
export function guardConnections(server: Server, limits: PlaceLimits): Connections {
  // With how often in a row some of it was found waiting to be read.
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
    // Nothing is waiting to be read: it is the instance that takes its time, which has a limit of its own.
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
      // What has begun without saying so becomes idle later, and would hold the process for as long as clients like to keep a connection.
      server.keepAliveTimeout = 1;
    },
  };
}
