import { Fragment } from 'react';
import type { Column } from '#domain/token-list/columns.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { SelectRow } from '#features/token-parts/selection/SelectRow.tsx';
import { useCellContext } from '#features/token-parts/table/cell-context.ts';
import type { ShownColumn } from '#features/token-parts/table/list-columns.ts';
import { NameCell } from './NameCell.tsx';
import { RowMenuButton } from './RowMenuButton.tsx';
import { TokenCell } from './TokenCell.tsx';

type TokenCardProps = {
  readonly token: AccessToken;
  readonly columns: readonly ShownColumn[];
  readonly isOwn: boolean;
};

const whatAndWhose: readonly Column[] = ['access', 'kind', 'owner'];
const keyAndTimes: readonly Column[] = ['ending', 'used', 'expires'];
/** Shown by those who choose them. When a token was created is on its page. */
const further: readonly Column[] = ['modified', 'api', 'id'];

/** A token on a narrow screen in three lines: the name, what it can do and whose it is, its key and how long it is used. */
export function TokenCard({ token, columns, isOwn }: TokenCardProps) {
  const isShown = (column: Column) => columns.some(({ id }) => id === column);
  return (
    <div className={isOwn ? 'token-card own' : 'token-card'}>
      <SelectRow token={token} />
      <NameCell token={token} layout="card" />
      <RowMenuButton token={token} />
      {[whatAndWhose, keyAndTimes, further].map((line) => (
        <FactLine key={line[0]} token={token} columns={line.filter(isShown)} />
      ))}
    </div>
  );
}

function FactLine({
  token,
  columns,
}: Pick<TokenCardProps, 'token'> & { readonly columns: readonly Column[] }) {
  if (columns.length === 0) return null;
  return (
    <div className="facts">
      {columns.map((column, index) => (
        <Fragment key={column}>
          {index > 0 && ' · '}
          {wordsOf(token, column) ?? <TokenCell token={token} column={column} />}
        </Fragment>
      ))}
    </div>
  );
}

/** A fact in words of its own, where the cell of a table would not say what it is; undefined for one that says so itself. */
function wordsOf(token: AccessToken, column: Column) {
  const cell = <TokenCell token={token} column={column} />;
  switch (column) {
    case 'ending':
      return token.lastFour === '' ? 'Last four unknown' : <>…{cell}</>;
    case 'used':
      return token.lastUsedAt === undefined ? 'Use not recorded' : <>Used {cell}</>;
    case 'expires':
      return token.expiresAt === undefined ? 'No expiry' : <ExpiryFact token={token} />;
    case 'modified':
      return <>Modified {cell}</>;
    case 'api':
      return <>API version {cell}</>;
    case 'name':
    case 'kind':
    case 'access':
    case 'owner':
    case 'created':
    case 'id':
      return undefined;
    default:
      return column satisfies never;
  }
}

function ExpiryFact({ token }: Pick<TokenCardProps, 'token'>) {
  const { now } = useCellContext();
  return (
    <>
      {!hasEndedBy(token, now) && 'Expires '}
      <TokenCell token={token} column="expires" />
    </>
  );
}
