// Which connections may stay. One client must not keep the places of all others, be it idle, slow, or without any wish to read.
import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { countedAddress } from './gateway/client-address.ts';

/** Times in ms. */
export type PlaceLimits = {
  /** How long a connection may be idle before it is closed, and how long while more than half of the places are taken. */
  readonly keepAliveTimeout: number;
  readonly crowdedKeepAliveTimeout: number;
  /** How long an answer that is being written may stand still. */
  readonly writeTimeout: number;
  readonly maxConnections: number;
  /** How many of them one address may have. */
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
  const answers = new Set<ServerResponse>();
  const places = new Map<string, number>();
  let taken = 0;
  let isLeaving = false;

  function change(address: string, by: 1 | -1): void {
    const count = (places.get(address) ?? 0) + by;
    if (count === 0) places.delete(address);
    else places.set(address, count);
    taken += by;
    const isCrowded = taken > limits.maxConnections / 2;
    if (!isLeaving)
      server.keepAliveTimeout = isCrowded ? limits.crowdedKeepAliveTimeout : limits.keepAliveTimeout;
  }

  const answersOn = (socket: Duplex) => [...answers].filter(({ req }) => req.socket === socket);

  server.maxConnections = limits.maxConnections;
  server.timeout = limits.writeTimeout;
  server.on('connection', (socket) => {
    const address = countedAddress(socket.remoteAddress ?? '');
    if ((places.get(address) ?? 0) >= limits.maxPerAddress) return socket.destroy();
    change(address, 1);
    return socket.once('close', () => change(address, -1));
  });
  server.on('timeout', (socket) => {
    // Nothing is waiting to be read: it is the instance that takes its time, which has a limit of its own.
    const isWaiting = socket.writableLength === 0 && answersOn(socket).length > 0;
    if (isWaiting) socket.setTimeout(limits.writeTimeout);
    else socket.destroy();
  });

  return {
    watch: (listener) => (incoming, outgoing) => {
      answers.add(outgoing);
      outgoing.once('close', () => answers.delete(outgoing));
      if (isLeaving) outgoing.shouldKeepAlive = false;
      return listener(incoming, outgoing);
    },
    isMidAnswer: (socket) => answersOn(socket).some(({ headersSent }) => headersSent),
    letGo() {
      isLeaving = true;
      for (const answer of answers) if (!answer.headersSent) answer.shouldKeepAlive = false;
      // What has begun without saying so becomes idle later, and would hold the process for as long as clients like to keep a connection.
      server.keepAliveTimeout = 1;
    },
  };
}
