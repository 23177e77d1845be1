import { expect, it } from 'vitest';
import { listen } from './listen.ts';

const hello = () => new Response('hello');

it('port 0 takes a free port, which the address names', async () => {
  const { server, address } = await listen(hello, { host: '127.0.0.1', port: 0 });
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
  expect(await (await fetch(address)).text()).toBe('hello');
  server.close();
});

it('a port that is in use gets one sentence with a way out', async () => {
  const { server, address } = await listen(hello, { host: '127.0.0.1', port: 0 });
  const port = Number(new URL(address).port);
  await expect(listen(hello, { host: '127.0.0.1', port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use. Stop what is using it, or choose another port: PORT=${port + 1} npm start`,
  );
  server.close();
});

it('an address of another machine is named as such', async () => {
  await expect(listen(hello, { host: '203.0.113.1', port: 0 })).rejects.toThrow(
    'HOST is 203.0.113.1, which is not an address of this machine.',
  );
});
