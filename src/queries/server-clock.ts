// The server's time for pages. Whatever is sent, counted down or compared with what the server stored goes by it.
export { serverClock, serverNow } from '#api/server-clock.ts';
