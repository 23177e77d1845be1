import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { reachWord } from '#domain/review/rule-words.ts';
import { grantedWords } from '#domain/person/granted-words.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useReaches } from '#features/token-parts/use-reaches.ts';
import { PageColumns } from '#features/token-parts/PageColumns.tsx';
import { CellContext } from '#features/token-parts/table/cell-context.ts';
import { ListFailure } from '#features/token-parts/table/ListFailure.tsx';
import { ListNotice } from '#features/token-parts/table/ListNotice.tsx';
import { ListProgress } from '#features/token-parts/table/ListProgress.tsx';
import { listStatus } from '#features/token-parts/table/list-status.ts';
import { UnreadRolesNote } from '#features/token-parts/table/UnreadRolesNote.tsx';
import { VisibilityNote } from '#features/token-parts/table/VisibilityNote.tsx';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useTokenAccesses } from '#queries/cache/token-accesses.ts';
import { BackIcon } from '#ui/icons.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { HandOver } from './HandOver.tsx';
import { HeldKeys } from './HeldKeys.tsx';
import { OtherRole } from './OtherRole.tsx';
import { PersonSummary } from './PersonSummary.tsx';
import { PersonTokens } from './PersonTokens.tsx';
import { logPages } from '#features/token-parts/history/log-words.ts';
import { usePerson } from './use-person.ts';

/** A person's tokens, and what becomes of them when the person leaves or gets another role. */
export function PersonPage() {
  const { memberId = '' } = useParams();
  // How much of the log was read for one person says nothing about another.
  return <PageOfPerson key={memberId} memberId={memberId} />;
}

function PageOfPerson({ memberId }: { readonly memberId: string }) {
  const [pages, setPages] = useState(logPages);
  const person = usePerson(memberId, pages);
  const { name, list, theirs, holdings, record, now } = person;
  useDocumentTitle(name);
  const status = listStatus(list);
  const shown = useMemo(
    () => [...theirs.stops, ...theirs.survives, ...holdings.held.map(({ token }) => token)],
    [theirs, holdings],
  );
  const { accesses, roles, unread, unreadMembers, readAgain } = useTokenAccesses(shown, 'effective');
  const reaches = useReaches(accesses?.all);
  const cellContext = useMemo(() => ({ words: [], now }), [now]);
  const ownToken = useOwnToken().data?.token;
  const retry = () => void list.refetch();
  const head = (
    <PageHeader
      above={
        <Button
          component={Link}
          to={paths.reviewView('owners')}
          variant="text"
          size="small"
          startIcon={<BackIcon />}
          sx={{ marginInlineStart: -1, color: 'text.secondary' }}
        >
          Owners
        </Button>
      }
      title={name}
      summary={<PersonSummary person={person} />}
    />
  );
  if (status.kind === 'forbidden' || status.kind === 'failed') {
    return (
      <>
        {head}
        <ListFailure status={status} onRetry={retry} />
      </>
    );
  }

  function accessOf(token: AccessToken): string {
    const granted = grantedWords(token, (id) => roles.get(id)?.name);
    const reach = reaches.byKey.get(accesses?.byToken.get(token.id)?.key ?? '')?.reach;
    return reach === undefined ? granted : `${reachWord(reach)} · ${granted}`;
  }

  const isLoading = list.data === undefined || (shown.length === 0 && list.isFetching);
  return (
    <>
      {head}
      <VisibilityNote ownToken={ownToken} />
      <ListNotice status={status} list={list.data} onRetry={retry} />
      <UnreadRolesNote unread={unread} unreadMembers={unreadMembers} onRetry={readAgain} />
      <ListProgress status={status} list={list.data} />
      {isLoading ? (
        <Box role="group" aria-busy aria-label="Loading tokens">
          <Skeleton variant="rounded" height={320} />
        </Box>
      ) : (
        <CellContext value={cellContext}>
          <PageColumns aside={<HandOver person={person} accessOf={accessOf} />}>
            <PersonTokens person={person} accessOf={accessOf} />
            <HeldKeys person={person} accessOf={accessOf} onReadOn={() => setPages(pages + logPages)} />
            {record.kind === 'member' && theirs.stops.length > 0 && (
              <OtherRole member={record.member} tokens={theirs.stops} roles={roles} />
            )}
          </PageColumns>
        </CellContext>
      )}
    </>
  );
}
