// The findings on a draft, apart from those on the statements of its inline role, which the policy lint judges.
import { accessPowers } from '#domain/token/access-powers.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { Severity } from '#domain/policy/lint/finding.ts';
import type { TokenDraft } from '#domain/draft/draft.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { accessOfDraft } from '../draft-access.ts';

export type DraftFinding = {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The place in the inline role, if the finding is about it. */
  readonly pointer?: string;
  readonly statement?: number;
};

type Known = {
  readonly roles: ReadonlyMap<string, CustomRole>;
  /** The token of the session's key. */
  readonly ownToken: AccessToken | undefined;
};

/** Findings on a draft, gravest first. */
export function draftFindings(draft: TokenDraft, { roles, ownToken }: Known): readonly DraftFinding[] {
  const access = accessOfDraft(draft.access);
  const powers = accessPowers(access, (id) => roles.get(id)?.policy);
  const findings: DraftFinding[] = [];
  if (access.kind !== 'inline') {
    findings.push(...powers.map((message) => ({ code: 'power', severity: 'security' as const, message })));
  }
  if (powers.length > 0 && draft.expiry.kind === 'never') {
    findings.push({
      code: 'power-without-end',
      severity: 'warning',
      message: 'This powerful key never expires. Set an expiry to limit damage if it leaks.',
    });
  }
  if (isBeyond(access, ownToken)) {
    findings.push({
      code: 'beyond-caller',
      severity: 'warning',
      message: 'This exceeds your own access. Anything beyond it will fail when used.',
    });
  }
  const unknown =
    access.kind === 'custom' ? access.roleIds.filter((id) => roles.get(id)?.readable !== true).length : 0;
  if (unknown > 0) {
    const count = unknown === 1 ? 'one of its roles' : `${unknown} of its roles`;
    findings.push({ code: 'unknown-role', severity: 'warning', message: `What ${count} grants is unknown.` });
  }
  return findings;
}

const ranks: readonly string[] = ['no_access', 'reader', 'writer', 'admin', 'owner'];

/** Compares base roles only: how other kinds of access compare is not decided here (contract section 12, rule 5). */
function isBeyond(access: AccessToken['access'], ownToken: AccessToken | undefined): boolean {
  if (access.kind !== 'base' || ownToken?.access.kind !== 'base') return false;
  const own = ranks.indexOf(ownToken.access.role);
  return own !== -1 && ranks.indexOf(access.role) > own;
}
