import { lastUsedBand, lastUsedBandLabel } from '#domain/token/last-used.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { PlainIcon } from '#ui/PlainIcon.tsx';
import { InstantText } from '#ui/InstantText.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useCellContext, useCellText } from './cell-context.ts';

/** The time of the last REST request with the token. Long disuse is marked; "not recorded" says nothing about time. */
export function LastUsedCell({ token }: { readonly token: AccessToken }) {
  const { now } = useCellContext();
  const text = useCellText(token, 'used');
  if (token.lastUsedAt === undefined) {
    return (
      <span className="quiet" title={lastUsedBandLabel('unrecorded')}>
        {text}
      </span>
    );
  }
  const band = lastUsedBand(token, now);
  if (band !== 'year' && band !== 'older') return <InstantText at={token.lastUsedAt} look="plain" />;
  return (
    <span className="parts attention">
      <InstantText at={token.lastUsedAt} look="plain" />
      <PlainIcon shape="attention" size={14} />
      <VisuallyHidden>, long unused: {lastUsedBandLabel(band)}</VisuallyHidden>
    </span>
  );
}
