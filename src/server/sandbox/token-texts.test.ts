import { describe, expect, it } from 'vitest';
import { tokenJson, type TokenView } from './represent/token.ts';
import type { ShownToken } from './tables.ts';
import { createTokenTexts } from './token-texts.ts';

const token: ShownToken = {
  id: 'a1',
  memberId: 'm1',
  service: 0,
  name: 'deploy “ä”',
  description: '',
  role: 'writer',
  customRoleIds: null,
  inlineRole: null,
  lastFour: '1a2b',
  apiVersion: 20240415,
  createdAt: 1,
  modifiedAt: 2,
  lastUsedAt: 3,
  expiresAt: null,
};
const member = {
  _links: { self: { href: '/api/v2/members/m1', type: 'application/json' } },
  _id: 'm1',
  email: 'a@example.com',
  role: 'writer',
} as const;
const view: TokenView = { token, member, ownerId: 'o1', lastUsedAt: 3 };
const written = (text: Uint8Array) => new TextDecoder().decode(text);

describe('the kept text of a token', () => {
  it('is the JSON of what is shown of it, and the same bytes for as long as that stays as it is', () => {
    const texts = createTokenTexts();
    const first = texts.of(view);
    expect(written(first)).toBe(JSON.stringify(tokenJson(view)));
    expect(texts.of({ ...view, token: { ...token } })).toBe(first);
  });

  const changes: Readonly<Record<keyof ShownToken, Partial<ShownToken>>> = {
    id: { id: 'a2' },
    memberId: { memberId: 'm2' },
    service: { service: 1 },
    name: { name: 'build' },
    description: { description: 'for builds' },
    role: { role: 'reader' },
    customRoleIds: { role: null, customRoleIds: '["r1"]' },
    inlineRole: { role: null, inlineRole: '[{"effect":"allow","resources":["*"],"actions":["*"]}]' },
    lastFour: { lastFour: '3c4d' },
    apiVersion: { apiVersion: 20220603 },
    createdAt: { createdAt: 5 },
    modifiedAt: { modifiedAt: 5 },
    lastUsedAt: { lastUsedAt: 5 },
    expiresAt: { expiresAt: 5 },
  };

  it.each(Object.entries(changes))('is made anew when %s changes, and back again', (_, change) => {
    const texts = createTokenTexts();
    texts.of(view);
    const changed = { ...view, token: { ...token, ...change } };
    for (const shown of [changed, view])
      expect(written(texts.of(shown))).toBe(JSON.stringify(tokenJson(shown)));
  });

  it('is made anew when its member or its newest use changes', () => {
    const texts = createTokenTexts();
    const later: readonly TokenView[] = [
      { ...view, member: { ...member, role: 'admin' } },
      { ...view, member: undefined },
      { ...view, lastUsedAt: 4 },
      { ...view, lastUsedAt: null },
    ];
    for (const shown of later) {
      texts.of(view);
      expect(written(texts.of(shown))).toBe(JSON.stringify(tokenJson(shown)));
    }
  });

  it('is given up when there are too many others, and made again when it is asked for', () => {
    const texts = createTokenTexts();
    const first = texts.of(view);
    for (let at = 0; at < 10_000; at += 1) texts.of({ ...view, token: { ...token, id: `b${at}` } });
    expect(texts.of(view)).not.toBe(first);
    expect(texts.of(view)).toEqual(first);
  });
});
