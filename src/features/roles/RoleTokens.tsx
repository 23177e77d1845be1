import Typography from '@mui/material/Typography';
import type { AccessToken } from '#domain/token/token.ts';
import { memberTitle } from '#domain/token/token.ts';
import { reachWord } from '#domain/review/rule-words.ts';
import { useReaches } from '#features/token-parts/use-reaches.ts';
import { kindTitle } from '#features/token-parts/detail-words.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { TokenLine } from '#features/token-parts/table/TokenLine.tsx';
import { TokenLines } from '#features/token-parts/table/TokenLines.tsx';
import { UnreadRolesNote } from '#features/token-parts/table/UnreadRolesNote.tsx';
import { useTokenAccesses } from '#queries/cache/token-accesses.ts';
import { PagePart } from '#features/token-parts/PagePart.tsx';

type RoleTokensProps = {
  readonly tokens: readonly AccessToken[];
  readonly isWhole: boolean;
  /** Whether the account can change the role. */
  readonly isCustom: boolean;
};

/** The tokens that carry the role. What each can really do also depends on its other roles and its member. */
export function RoleTokens({ tokens, isWhole, isCustom }: RoleTokensProps) {
  const { accesses, unread, unreadMembers, readAgain } = useTokenAccesses(tokens, 'effective');
  const reaches = useReaches(accesses?.all);

  function lineOf(token: AccessToken): string {
    const reach = reaches.byKey.get(accesses?.byToken.get(token.id)?.key ?? '')?.reach;
    const owner = token.member === undefined ? '' : ` · ${memberTitle(token.member)}`;
    return `${kindTitle(token.kind)}${owner}${reach === undefined ? '' : ` · ${reachWord(reach)}`}`;
  }

  return (
    <PagePart id="role-tokens" title="Tokens that carry it">
      <Typography variant="body2" className="tabular" sx={{ color: 'text.secondary', mb: 1 }}>
        {tokens.length === 0
          ? isWhole
            ? 'None that your key can see.'
            : 'None so far.'
          : `${countTokens(tokens.length)}${isWhole ? '' : ' so far'}.${isCustom ? ' A change of the role changes them immediately.' : ''}`}
      </Typography>
      <UnreadRolesNote unread={unread} unreadMembers={unreadMembers} onRetry={readAgain} />
      <TokenLines label="Tokens that carry it" items={tokens}>
        {(token) => <TokenLine key={token.id} token={token} access={lineOf(token)} />}
      </TokenLines>
    </PagePart>
  );
}
