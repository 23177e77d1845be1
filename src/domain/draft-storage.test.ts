import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeDraft, encodeDraft } from './draft-storage.ts';
import { emptyDraft, type ExpiryPlan, isSameDraft, type TokenDraft } from './token-draft.ts';

const KEY = 'api-3f1c2d4e-5a6b-4c7d-8e9f-0123456789ab';

const anyExpiry: fc.Arbitrary<ExpiryPlan> = fc.oneof(
  fc.constant({ kind: 'never' as const }),
  fc.record({ kind: fc.constant('after' as const), days: fc.nat() }),
  fc.record({ kind: fc.constant('at' as const), at: fc.nat() }),
);

const anyDraft: fc.Arbitrary<TokenDraft> = fc.record({
  name: fc.string(),
  description: fc.string(),
  kind: fc.constantFrom('personal' as const, 'service' as const),
  access: fc.record({
    kind: fc.constantFrom('base' as const, 'custom' as const, 'inline' as const),
    role: fc.string(),
    roleIds: fc.array(fc.string()),
    policyText: fc.string({ unit: 'binary' }),
  }),
  apiVersion: fc.nat(),
  expiry: anyExpiry,
});

test('a draft comes back as it was left', () => {
  fc.assert(
    fc.property(anyDraft, fc.nat(), (draft, savedAt) => {
      const back = decodeDraft(encodeDraft({ draft, savedAt }));
      expect(back).toEqual({ draft, savedAt });
      expect(back !== undefined && isSameDraft(back.draft, draft)).toBe(true);
    }),
  );
});

test('no key is ever stored', () => {
  fc.assert(
    fc.property(
      anyDraft,
      fc.constantFrom('name', 'description', 'role', 'policyText', 'roleIds'),
      (draft, where) => {
        const put = (text: string, name: string) => (name === where ? `${text} ${KEY} ${text}` : text);
        const leaking: TokenDraft = {
          ...draft,
          name: put(draft.name, 'name'),
          description: put(draft.description, 'description'),
          access: {
            ...draft.access,
            role: put(draft.access.role, 'role'),
            policyText: put(draft.access.policyText, 'policyText'),
            roleIds: [put('', 'roleIds')],
          },
        };
        expect(encodeDraft({ draft: leaking, savedAt: 0 })).not.toContain(KEY);
      },
    ),
  );
});

test('what is damaged, foreign or older counts as no draft', () => {
  const text = encodeDraft({ draft: { ...emptyDraft, name: 'CI' }, savedAt: 7 });
  const saved: { draft: object } = JSON.parse(text);
  const broken = [
    null,
    '',
    'null',
    '[]',
    text.slice(0, -1),
    JSON.stringify({ ...saved, version: 0 }),
    JSON.stringify({ ...saved, savedAt: '7' }),
    JSON.stringify({ ...saved, draft: null }),
    ...Object.keys(emptyDraft).map((field) =>
      JSON.stringify({ ...saved, draft: { ...saved.draft, [field]: [1] } }),
    ),
  ];
  expect(broken.map((one) => decodeDraft(one))).toEqual(broken.map(() => undefined));
});

test('any text can be read', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(decodeDraft(text)).toBeUndefined();
    }),
  );
});
