import type { SortColumn } from '#domain/token-list/search.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { PlainIcon } from '#ui/PlainIcon.tsx';
import { AccessCell } from './AccessCell.tsx';
import { InstantText } from '#ui/InstantText.tsx';
import { ExpiryCell } from './ExpiryCell.tsx';
import { Highlight } from '#features/token-parts/table/Highlight.tsx';
import { LastUsedCell } from '#features/token-parts/table/LastUsedCell.tsx';
import { NameCell } from './NameCell.tsx';
import { OwnerCell } from '#features/token-parts/table/OwnerCell.tsx';
import { apiVersionState } from '#domain/token/api-version.ts';
import { countdownWords, endOfVersion } from '#domain/token/api-version-words.ts';
import { useCellContext } from '#features/token-parts/table/cell-context.ts';

type TokenCellProps = { readonly token: AccessToken; readonly column: SortColumn };

/** One fact about a token, the same in a row of the table and on a card. */
export function TokenCell({ token, column }: TokenCellProps) {
  switch (column) {
    case 'name':
      return <NameCell token={token} layout="line" />;
    case 'kind':
      return <KindText token={token} />;
    case 'access':
      return <AccessCell token={token} />;
    case 'owner':
      return <OwnerCell token={token} />;
    case 'used':
      return <LastUsedCell token={token} />;
    case 'created':
      return <KnownTime at={token.createdAt} />;
    case 'modified':
      return <KnownTime at={token.modifiedAt} />;
    case 'expires':
      return <ExpiryCell token={token} />;
    case 'api':
      return <ApiVersionCell token={token} />;
    case 'ending':
      return token.lastFour === '' ? (
        'Not named'
      ) : (
        <code className="mono">
          <Highlight text={token.lastFour} />
        </code>
      );
    case 'id':
      return (
        <code className="mono">
          <Highlight text={token.id} />
        </code>
      );
    default:
      return column satisfies never;
  }
}

function KnownTime({ at }: { readonly at: number | undefined }) {
  return at === undefined ? 'Unknown' : <InstantText at={at} look="plain" />;
}

function KindText({ token }: { readonly token: AccessToken }) {
  return (
    <span className="parts">
      <span className="quiet parts">
        <PlainIcon shape={token.kind} size={14} />
      </span>
      {token.kind === 'service' ? 'Service' : 'Personal'}
    </span>
  );
}

/** The version of the REST API that the token speaks by default, and of an old one how long it still works. */
function ApiVersionCell({ token }: { readonly token: AccessToken }) {
  const { now } = useCellContext();
  const state = apiVersionState(token.apiVersion);
  if (state.kind === 'unrecorded') return <span className="quiet">Not named</span>;
  if (state.kind !== 'old') return token.apiVersion;
  return (
    <span className="parts attention" title={`Old: ${endOfVersion(state.lastDay, now)}`}>
      {token.apiVersion}
      <PlainIcon shape="attention" size={14} />
      {countdownWords(state.lastDay, now)}
    </span>
  );
}
