import { lastUsedBand, lastUsedBandLabel } from '#domain/token/last-used.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { PlainIcon } from '#ui/PlainIcon.tsx';
import { CellTime } from './CellTime.tsx';
import { useCellContext } from './cell-context.ts';

/** When a REST request last used the token. Long unused is marked; "not recorded" is no statement about time. */
export function LastUsedCell({ token }: { readonly token: AccessToken }) {
  const { now } = useCellContext();
  if (token.lastUsedAt === undefined) {
    return (
      <span className="quiet" title={lastUsedBandLabel('unrecorded')}>
        Not recorded
      </span>
    );
  }
  const band = lastUsedBand(token, now);
  if (band !== 'year' && band !== 'older') return <CellTime at={token.lastUsedAt} />;
  return (
    <span className="parts attention">
      <CellTime at={token.lastUsedAt} />
      <PlainIcon shape="attention" size={14} />
      <span className="heard">, long unused: {lastUsedBandLabel(band)}</span>
    </span>
  );
}
