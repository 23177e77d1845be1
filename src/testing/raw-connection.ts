// A bare TCP connection to a server: what is sent is what was written, malformed or not.
import { connect, type Socket } from 'node:net';

export type RawConnection = {
  readonly socket: Socket;
  readonly write: (text: string) => void;
  /** Everything received once the server has closed the connection. */
  readonly closed: Promise<string>;
  /** Resolves when what was received matches. */
  readonly received: (pattern: RegExp) => Promise<string>;
};

/** Connects to the port of an address on this machine. A refused or reset connection counts as closed. */
export function openRaw(address: string): RawConnection {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  let text = '';
  const waiting = new Set<() => void>();
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    for (const look of waiting) look();
  });
  socket.on('error', () => socket.destroy());
  return {
    socket,
    write: (more) => void socket.write(Buffer.from(more, 'latin1')),
    closed: new Promise((resolve) => {
      socket.once('close', () => resolve(text));
    }),
    received: (pattern) =>
      new Promise((resolve) => {
        const look = () => {
          if (!pattern.test(text)) return;
          waiting.delete(look);
          resolve(text);
        };
        waiting.add(look);
        look();
      }),
  };
}

/** Sends one message and gives everything that came until the server closed; the message must make it do so. */
export function exchange(address: string, message: string): Promise<string> {
  const { write, closed } = openRaw(address);
  write(message);
  return closed;
}
