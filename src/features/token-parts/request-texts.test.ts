import { describe, expect, test } from 'vitest';
import { emptyDraft, type TokenDraft } from '#domain/draft/draft.ts';
import { instanceOrigin, previewRequest } from './request-texts.ts';

const now = Date.UTC(2026, 10, 24);
const surroundings = { origin: 'https://app.launchdarkly.com', roleKeys: new Map<string, string>(), now };
const textsOf = (draft: TokenDraft) => {
  const preview = previewRequest(draft, surroundings);
  return new Map(preview.kind === 'texts' ? preview.texts.map(({ id, text }) => [id, text]) : []);
};

describe('the request beside the form', () => {
  test('is there before the token has a name', () => {
    expect(textsOf(emptyDraft).get('json')).toContain('"role": "reader"');
  });

  test('holds the key as a variable only', () => {
    expect(textsOf(emptyDraft).get('curl')).toContain('Authorization: $LAUNCHDARKLY_ACCESS_TOKEN');
  });

  test('shows the expiry as the second request that it is', () => {
    const texts = textsOf({ ...emptyDraft, expiry: { kind: 'after', days: 7 } });
    expect(texts.get('json')).toMatch(
      /POST \/api\/v2\/tokens[^]+PATCH \/api\/v2\/tokens\/ID_OF_THE_NEW_TOKEN/,
    );
    expect(texts.get('json')).toContain(`${Date.UTC(2026, 11, 1)}`);
    expect(texts.get('curl')?.match(/^curl/gm)).toHaveLength(2);
  });

  test('waits for a policy that can be read, and says so', () => {
    const draft = {
      ...emptyDraft,
      access: { ...emptyDraft.access, kind: 'inline' as const, policyText: '[' },
    };
    expect(previewRequest(draft, surroundings).kind).toBe('not-yet');
  });
});

test('the sandbox is reached through this console, everything else by its own host', () => {
  const here = 'http://127.0.0.1:4400';
  expect(instanceOrigin({ id: 'sandbox', name: '', host: 'sandbox', origin: 'https://sandbox' }, here)).toBe(
    `${here}/sandbox`,
  );
  expect(
    instanceOrigin(
      { id: 'eu', name: '', host: 'app.eu.launchdarkly.com', origin: 'https://app.eu.launchdarkly.com' },
      here,
    ),
  ).toBe('https://app.eu.launchdarkly.com');
  expect(
    instanceOrigin({ id: 'mock', name: '', host: '127.0.0.1:9000', origin: 'https://127.0.0.1:9000' }, here),
  ).toBe('http://127.0.0.1:9000');
});
