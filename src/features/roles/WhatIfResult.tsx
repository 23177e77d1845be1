import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { ListNotice } from '#features/token-parts/table/ListNotice.tsx';
import { listStatus } from '#features/token-parts/table/list-status.ts';
import { UnreadRolesNote } from '#features/token-parts/table/UnreadRolesNote.tsx';
import { VisibilityNote } from '#features/token-parts/table/VisibilityNote.tsx';
import { MovesList } from '#features/token-parts/what-if/MovesList.tsx';
import { useAccessMoves } from '#features/token-parts/what-if/use-access-moves.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { useWhatIf } from './use-what-if.ts';

type WhatIfResultProps = {
  readonly role: CustomRole;
  /** The policy that is tried, as JSON. */
  readonly text: string;
  readonly base: CustomRole['basePermissions'];
  readonly isChanged: boolean;
};

/** Which tokens would gain or lose what, exactly: those that carry the role and those whose member holds it. */
export function WhatIfResult({ role, text, base, isChanged }: WhatIfResultProps) {
  const list = useTokenList();
  const { question, concerned, expired, isReadable, isReading, unread, unreadMembers, readAgain } = useWhatIf(
    role,
    text,
    base,
  );
  const result = useAccessMoves(isChanged ? question : undefined);
  const ownToken = useOwnToken().data?.token;
  const status = listStatus(list);
  return (
    <Box component="section" aria-labelledby="what-if-result">
      <Typography variant="h2" id="what-if-result" sx={{ mb: 0.5 }}>
        Effect on tokens
      </Typography>
      <Typography
        variant="body2"
        className="tabular"
        sx={{ color: 'text.secondary', mb: 1, textWrap: 'pretty', maxWidth: 720 }}
      >
        {concernedWords(concerned, list.data?.complete === true)}
        {expired > 0 && ` ${expired.toLocaleString('en')} expired, which can’t do anything, left out.`}
      </Typography>
      <VisibilityNote ownToken={ownToken} />
      <ListNotice status={status} list={list.data} onRetry={() => void list.refetch()} />
      <UnreadRolesNote unread={unread} unreadMembers={unreadMembers} onRetry={readAgain} />
      {!isChanged && <Typography>Change the policy below to see what each token gains and loses.</Typography>}
      {isChanged && !isReadable && (
        <Typography>The policy isn’t complete. Once it is, the effect is shown here.</Typography>
      )}
      {isChanged && isReadable && !isReading && <MovesList result={result} label="Effect on tokens" />}
    </Box>
  );
}

function concernedWords(count: number, isWhole: boolean): string {
  const soFar = isWhole ? '' : ' so far';
  if (count === 0) return `No token depends on this role${soFar}.`;
  const tokens = count === 1 ? '1 token depends' : `${count.toLocaleString('en')} tokens depend`;
  return `${tokens} on this role${soFar}: they carry it, or their member holds it. A change reaches them immediately.`;
}
