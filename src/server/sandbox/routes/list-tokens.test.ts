import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { tokensShape } from '#testing/contract-shapes.ts';
import { openAccount, type Client } from '#testing/sandbox-account.ts';

async function list(client: Client, query: string) {
  const answer = await client.get(`/tokens${query}`);
  expect(answer.status).toBe(200);
  const { items, totalCount, _links: links } = v.parse(tokensShape, answer.json);
  return { items, totalCount, links };
}

describe('pages', () => {
  test('hold 25 tokens unless asked otherwise, newest first', async () => {
    const admin = await openAccount({ tokens: 48 }).asPersona('admin');
    const page = await list(admin, '?showAll=true');
    expect(page.items).toHaveLength(25);
    expect(page.totalCount).toBe(48);
    const dates = page.items.map(({ creationDate }) => creationDate);
    expect(dates).toEqual(dates.toSorted((one, other) => other - one));
  });

  test('of any size hold what stands at their place in the whole list', async () => {
    const admin = await openAccount({ tokens: 48 }).asPersona('admin');
    // An older version of the API gives everything at once.
    const whole = await admin.call('GET', '/tokens?showAll=true', {
      headers: { 'LD-API-Version': '20220603' },
    });
    const { items } = v.parse(tokensShape, whole.json);
    await fc.assert(
      fc.asyncProperty(fc.nat(50), fc.integer({ min: 1, max: 60 }), async (offset, limit) => {
        const page = await list(admin, `?showAll=true&limit=${limit}&offset=${offset}`);
        expect(page).toMatchObject({ items: items.slice(offset, offset + limit), totalCount: 48 });
      }),
    );
  });

  test('link only to pages that exist, by relative paths that repeat the query', async () => {
    const admin = await openAccount({ tokens: 48 }).asPersona('admin');
    const first = await list(admin, '?showAll=true&limit=20');
    const middle = await list(admin, '?showAll=true&limit=20&offset=20');
    const last = await list(admin, '?showAll=true&limit=20&offset=40');
    expect(Object.keys(first.links).toSorted()).toEqual(['last', 'next', 'self']);
    expect(Object.keys(middle.links).toSorted()).toEqual(['first', 'last', 'next', 'prev', 'self']);
    expect(Object.keys(last.links).toSorted()).toEqual(['first', 'prev', 'self']);
    expect(first.links['next']?.href).toBe('/api/v2/tokens?showAll=true&limit=20&offset=20');
    expect(middle.links['last']?.href).toBe('/api/v2/tokens?showAll=true&limit=20&offset=40');
  });

  test('are never longer than the clamp, whatever limit was asked for', async () => {
    const admin = await openAccount({ tokens: 48, maxLimit: 30 }).asPersona('admin');
    expect((await list(admin, '?showAll=true&limit=1000')).items).toHaveLength(30);
  });

  test('past the end are empty', async () => {
    const admin = await openAccount({ tokens: 48 }).asPersona('admin');
    expect(await list(admin, '?showAll=true&offset=500')).toMatchObject({ items: [], totalCount: 48 });
  });
});

// Clients write a flag as their own language does (contract section 3).
test.each([
  [48, ['1', 't', 'T', 'TRUE', 'true', 'True']],
  [22, ['0', 'f', 'F', 'FALSE', 'false', 'False']],
])('showAll gives %i tokens for each of %j', async (count, spellings) => {
  const admin = await openAccount({ tokens: 48 }).asPersona('admin');
  for (const spelling of spellings)
    expect(await list(admin, `?showAll=${spelling}`)).toMatchObject({ totalCount: count });
});

describe('API versions', () => {
  test('before 20240415 everything comes at once, whatever limit says', async () => {
    const admin = await openAccount({ tokens: 48 }).asPersona('admin');
    const answer = await admin.call('GET', '/tokens?showAll=true&limit=5', {
      headers: { 'LD-API-Version': '20220603' },
    });
    expect(v.parse(tokensShape, answer.json).items).toHaveLength(48);
  });

  test("without the header the token's own default decides", async () => {
    const account = openAccount({ tokens: 48 });
    const admin = await account.asPersona('admin');
    const made = await admin.post('/tokens', { role: 'admin', defaultApiVersion: 20160426 });
    const { token } = v.parse(v.object({ token: v.string() }), made.json);
    expect((await list(account.as(token), '?showAll=true')).items).toHaveLength(49);
    const asked = await account.as(token).call('GET', '/tokens?showAll=true', {
      headers: { 'LD-API-Version': '20240415' },
    });
    expect(v.parse(tokensShape, asked.json).items).toHaveLength(25);
  });
});
