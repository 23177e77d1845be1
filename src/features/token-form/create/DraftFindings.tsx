import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { severities } from '#domain/policy/lint/lint-policy.ts';
import type { TokenDraft } from '#domain/draft/draft.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { keyedFindings } from '#features/policy/editor/keyed-findings.ts';
import { isUnfinished } from '#features/policy/editor/finding-list.ts';
import { unfinishedText } from '#features/policy/editor/finding-words.ts';
import { SeverityTag } from '#features/policy/editor/SeverityTag.tsx';
import { usePolicyReading } from '#features/policy/editor/policy-reading.ts';
import { usePolicyFindings } from '#features/policy/editor/use-policy-findings.ts';
import { AllowIcon } from '#ui/icons.ts';
import { useSeenSpecifiers } from '#features/token-parts/access-check/use-seen-specifiers.ts';
import { draftFindings, type DraftFinding } from './draft-findings.ts';

type DraftFindingsProps = {
  readonly draft: TokenDraft;
  readonly roles: ReadonlyMap<string, CustomRole>;
  readonly ownToken: AccessToken | undefined;
};

const shownAtMost = 8;

/** All findings, gravest first: on the draft, and on the statements of its inline role. */
export function DraftFindings({ draft, roles, ownToken }: DraftFindingsProps) {
  const { kind: accessKind, policyText } = draft.access;
  const reading = usePolicyReading();
  const ofPolicy = usePolicyFindings(reading, policyText, draft.kind, useSeenSpecifiers()).findings;
  const own = draftFindings(draft, { roles, ownToken });
  const written = ofPolicy.filter((finding) => !isUnfinished(finding));
  const isWritten = accessKind !== 'inline' || written.length === ofPolicy.length;
  const found: readonly DraftFinding[] = accessKind === 'inline' ? [...own, ...written] : own;
  const all = found.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  if (all.length === 0 && !isWritten) return <Typography variant="body2">{unfinishedText}</Typography>;
  if (all.length === 0) {
    return (
      <Typography sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        <AllowIcon aria-hidden sx={{ fontSize: 16, color: 'allow.main' }} />
        No issues
      </Typography>
    );
  }
  return (
    <Box component="ul" aria-label="Findings" sx={{ m: 0, p: 0, display: 'grid', gap: 1, listStyle: 'none' }}>
      {keyedFindings(all.slice(0, shownAtMost)).map(({ key, finding: { severity, message, statement } }) => (
        <Typography key={key} component="li" variant="body2" sx={{ textWrap: 'pretty' }}>
          <SeverityTag severity={severity} /> {statement !== undefined && `Statement ${statement + 1}: `}
          {message}
        </Typography>
      ))}
      {all.length > shownAtMost && (
        <Typography component="li" variant="body2" sx={{ color: 'text.secondary' }}>
          {all.length - shownAtMost} more beside the statements.
        </Typography>
      )}
    </Box>
  );
}
