import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { collectionAnswer } from './json-answer.ts';

it.each([0, 1, 3])(
  'a collection of %d items is the JSON of all of them, and then of the rest',
  async (count) => {
    const items = Array.from({ length: count }, (_, at) => ({ name: `ä “${at}”` }));
    const rest = { totalCount: count, _links: {} };
    const app = new Hono().get('/', (context) =>
      collectionAnswer(
        context,
        items.map((item) => Buffer.from(JSON.stringify(item))),
        rest,
      ),
    );
    const answer = await app.request('/');
    expect(answer.headers.get('Content-Type')).toBe('application/json');
    expect(await answer.text()).toBe(JSON.stringify({ items, ...rest }));
  },
);
