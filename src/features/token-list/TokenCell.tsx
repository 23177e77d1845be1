import type { ComponentType } from 'react';
import type { Column } from '#domain/token-list/columns.ts';
import { apiVersionState } from '#domain/token/api-version.ts';
import { countdownWords, endOfVersion } from '#domain/token/api-version-words.ts';
import { expiryState } from '#domain/token/expiry.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { PlainIcon } from '#ui/PlainIcon.tsx';
import { InstantText } from '#ui/InstantText.tsx';
import { useCellContext, useCellText } from '#features/token-parts/table/cell-context.ts';
import { CellText } from '#features/token-parts/table/CellText.tsx';
import { LastUsedCell } from '#features/token-parts/table/LastUsedCell.tsx';
import { OwnerCell } from '#features/token-parts/table/OwnerCell.tsx';
import { Highlight } from '#features/token-parts/table/Highlight.tsx';
import { AccessCell } from './AccessCell.tsx';
import { FilterLink } from './FilterLink.tsx';
import { NameCell } from './NameCell.tsx';

type CellProps = { readonly token: AccessToken };

/** The cells that show more than text. */
const cells: Readonly<Partial<Record<Column, ComponentType<CellProps>>>> = {
  name: ({ token }) => <NameCell token={token} layout="line" />,
  kind: KindCell,
  access: AccessCell,
  owner: OwnerLink,
  used: LastUsedCell,
  created: ({ token }) => <TimeCell token={token} column="created" at={token.createdAt} />,
  modified: ({ token }) => <TimeCell token={token} column="modified" at={token.modifiedAt} />,
  expires: ExpiryCell,
  api: ApiVersionCell,
};

/** One fact about a token, the same in a table row and on a card. */
export function TokenCell({ token, column }: CellProps & { readonly column: Column }) {
  const Cell = cells[column];
  return Cell === undefined ? <CellText token={token} column={column} /> : <Cell token={token} />;
}

type TimeCellProps = CellProps & { readonly column: Column; readonly at: number | undefined };

function TimeCell({ token, column, at }: TimeCellProps) {
  return at === undefined ? <CellText token={token} column={column} /> : <InstantText at={at} look="plain" />;
}

function OwnerLink({ token }: CellProps) {
  const { memberId, member } = token;
  const text = useCellText(token, 'owner');
  if (memberId === '') return <OwnerCell token={token} />;
  return (
    <FilterLink
      facet="owner"
      values={[memberId]}
      name={`Tokens of ${text}`}
      title={member?.email ?? memberId}
    >
      <Highlight text={text} />
    </FilterLink>
  );
}

function KindCell({ token }: CellProps) {
  return (
    <span className="parts">
      <span className="quiet parts">
        <PlainIcon shape={token.kind} size={14} />
      </span>
      <CellText token={token} column="kind" />
    </span>
  );
}

/** When the token expires. */
function ExpiryCell({ token }: CellProps) {
  const { now } = useCellContext();
  const text = useCellText(token, 'expires');
  const state = expiryState(token, now);
  if (state.kind === 'none') {
    return <span className="quiet">{text}</span>;
  }
  if (state.kind === 'active') return <InstantText at={state.at} look="plain" />;
  return (
    <span className={`parts ${state.kind === 'soon' ? 'attention' : 'deny'}`}>
      <PlainIcon shape="expiry" size={14} />
      {state.kind === 'expired' ? text : <InstantText at={state.at} look="plain" />}
    </span>
  );
}

/** The token's default version of the REST API. For an old version, also how long it still works. */
function ApiVersionCell({ token }: CellProps) {
  const { now } = useCellContext();
  const text = useCellText(token, 'api');
  const state = apiVersionState(token.apiVersion);
  if (state.kind === 'unrecorded') return <span className="quiet">{text}</span>;
  if (state.kind !== 'old') return text;
  return (
    <span className="parts attention" title={`Old: ${endOfVersion(state.lastDay, now)}`}>
      {text}
      <PlainIcon shape="attention" size={14} />
      {countdownWords(state.lastDay, now)}
    </span>
  );
}
