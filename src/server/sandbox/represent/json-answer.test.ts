import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { spoilAnswer } from '../faults/spoiled-answers.ts';
import { jsonAnswer, readBytes } from './json-answer.ts';

it('the bytes of an answer are those that its body has, wherever they come from', async () => {
  const app = new Hono()
    .get('/made-of-bytes', (context) => jsonAnswer(context, { name: 'ä' }))
    .get('/any-other', (context) => context.json({ name: 'ä' }));
  for (const path of ['/made-of-bytes', '/any-other']) {
    const answer = await app.request(path);
    expect(new TextDecoder().decode(await readBytes(answer))).toBe('{"name":"ä"}');
  }
});

it('what a fault writes in the place of an answer is what is read', async () => {
  const app = new Hono().get('/', (context) => jsonAnswer(context, { name: 'ä' }));
  const spoiled = await spoilAnswer(await app.request('/'), [{ name: 'truncated', delayMs: 0 }]);
  expect(new TextDecoder().decode(await readBytes(spoiled))).toBe('{"name');
});
