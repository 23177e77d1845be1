import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useDeferredValue, useMemo } from 'react';
import { Link, useParams } from 'react-router-dom';
import { carriesRole } from '#domain/account-access/role-carriers.ts';
import { paths } from '#domain/address/paths.ts';
import { minute } from '#domain/time/duration.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useReasoning } from '#features/policy/reasoning/use-reasoning.ts';
import { PageColumns } from '#features/token-parts/PageColumns.tsx';
import { CellContext } from '#features/token-parts/table/cell-context.ts';
import { ListFailure } from '#features/token-parts/table/ListFailure.tsx';
import { ListNotice } from '#features/token-parts/table/ListNotice.tsx';
import { ListProgress } from '#features/token-parts/table/ListProgress.tsx';
import { listStatus } from '#features/token-parts/table/list-status.ts';
import { VisibilityNote } from '#features/token-parts/table/VisibilityNote.tsx';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { BackIcon } from '#ui/icons.ts';
import { useNow } from '#ui/now.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { RoleAccess } from './RoleAccess.tsx';
import { RoleFindings } from './RoleFindings.tsx';
import { RoleHistory } from './RoleHistory.tsx';
import { RolePower } from './RolePower.tsx';
import { RoleSummary } from './RoleSummary.tsx';
import { RoleTokens } from './RoleTokens.tsx';
import { SimilarRoles } from './SimilarRoles.tsx';
import { useRole } from './use-role.ts';
import { useSimilarRoles } from './use-similar-roles.ts';

const noTokens: readonly AccessToken[] = [];

/** A role: what it allows, who carries it, and what is like it. */
export function RolePage() {
  const { key = '' } = useParams();
  return <PageOfRole key={key} keyOrId={key} />;
}

function PageOfRole({ keyOrId }: { readonly keyOrId: string }) {
  const { record, title, named, set } = useRole(keyOrId);
  useDocumentTitle(title);
  const list = useTokenList();
  const status = listStatus(list);
  const tokens = useDeferredValue(list.data?.tokens ?? noTokens);
  const carrying = useMemo(() => tokens.filter((token) => carriesRole(token, named)), [tokens, named]);
  const directory = useRoleDirectory().data;
  const ownPath = record.kind === 'custom' ? paths.role(record.role.key) : paths.role(keyOrId);
  const { similar, isDone } = useSimilarRoles(set, ownPath, directory);
  const job = useMemo(
    () => (set === undefined ? undefined : ({ name: 'reach', input: set } as const)),
    [set],
  );
  const reach = useReasoning(job).answered?.answer;
  const now = Math.floor(useNow() / minute) * minute;
  const cellContext = useMemo(() => ({ words: [], now }), [now]);
  const ownToken = useOwnToken().data?.token;
  const isWhole = list.data?.complete === true;
  const canTry = record.kind === 'custom' && record.role.readable;
  return (
    <>
      <PageHeader
        above={
          <Button
            component={Link}
            to={paths.accessRoles()}
            variant="text"
            size="small"
            startIcon={<BackIcon />}
            sx={{ marginInlineStart: -1, color: 'text.secondary' }}
          >
            Access by role
          </Button>
        }
        title={title}
        summary={<RoleSummary record={record} />}
        actions={
          canTry && (
            <Button component={Link} to={paths.roleWhatIf(record.role.key)}>
              What if it changes?
            </Button>
          )
        }
      />
      {record.kind === 'loading' ? (
        <Box role="group" aria-busy aria-label="Loading role">
          <Skeleton variant="rounded" height={320} />
        </Box>
      ) : (
        <CellContext value={cellContext}>
          <VisibilityNote ownToken={ownToken} />
          <ListNotice status={status} list={list.data} onRetry={() => void list.refetch()} />
          <ListProgress status={status} list={list.data} />
          <RoleFindings
            record={record}
            title={title}
            tokens={carrying.length}
            isWhole={isWhole}
            reach={reach}
            similar={similar}
          />
          <PageColumns
            aside={
              set !== undefined && (
                <>
                  <RolePower reach={reach} />
                  <SimilarRoles similar={similar} isDone={isDone} />
                </>
              )
            }
          >
            <RoleAccess record={record} />
            {status.kind === 'forbidden' || status.kind === 'failed' ? (
              <ListFailure status={status} onRetry={() => void list.refetch()} />
            ) : (
              <RoleTokens tokens={carrying} isWhole={isWhole} isCustom={record.kind === 'custom'} />
            )}
            {record.kind === 'custom' && <RoleHistory roleKey={record.role.key} />}
          </PageColumns>
        </CellContext>
      )}
    </>
  );
}
