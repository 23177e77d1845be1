import { describe, expect, test } from 'vitest';
import { emptyDraft, type AccessDraft, type TokenDraft } from '#domain/draft/draft.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { draftFindings } from './draft-findings.ts';

const draftWith = (access: Partial<AccessDraft>, rest: Partial<TokenDraft> = {}): TokenDraft => ({
  ...emptyDraft,
  ...rest,
  access: { ...emptyDraft.access, ...access },
});
const codesOf = (draft: TokenDraft, ownToken = tokenWith({ access: { kind: 'base', role: 'owner' } })) =>
  draftFindings(draft, { roles: new Map(), ownToken }).map(({ code }) => code);

describe('findings on a draft', () => {
  test('are none for a Reader', () => {
    expect(codesOf(draftWith({ role: 'reader' }))).toEqual([]);
  });

  test('tell the power of an Admin, and that it never ends', () => {
    expect(codesOf(draftWith({ role: 'admin' }))).toEqual(['power', 'power-without-end']);
    expect(codesOf(draftWith({ role: 'admin' }, { expiry: { kind: 'after', days: 7 } }))).toEqual(['power']);
  });

  test('leave the statements of an inline role to the lint', () => {
    const policyText = '[{"effect":"allow","resources":["member/*:token/*"],"actions":["*"]}]';
    expect(codesOf(draftWith({ kind: 'inline', policyText }))).toEqual(['power-without-end']);
  });

  test('tell when a base role goes beyond that of the session', () => {
    const writer = tokenWith({ access: { kind: 'base', role: 'writer' } });
    expect(codesOf(draftWith({ role: 'admin' }), writer)).toContain('beyond-caller');
    expect(codesOf(draftWith({ role: 'writer' }), writer)).not.toContain('beyond-caller');
  });

  test('call a role unknown that could not be read', () => {
    expect(codesOf(draftWith({ kind: 'custom', roleIds: ['65a000000000000000000001'] }))).toEqual([
      'unknown-role',
    ]);
  });
});
