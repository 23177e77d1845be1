import { expiryState } from '#domain/token/expiry.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { PlainIcon } from '#ui/PlainIcon.tsx';
import { InstantText } from '#ui/InstantText.tsx';
import { useCellContext } from '#features/token-parts/table/cell-context.ts';

/** When the token itself ends. */
export function ExpiryCell({ token }: { readonly token: AccessToken }) {
  const { now } = useCellContext();
  const state = expiryState(token, now);
  if (state.kind === 'none') {
    return (
      <span className="quiet" title="No expiry is known">
        None
      </span>
    );
  }
  if (state.kind === 'active') return <InstantText at={state.at} look="plain" />;
  return (
    <span className={`parts ${state.kind === 'soon' ? 'attention' : 'deny'}`}>
      <PlainIcon shape="expiry" size={14} />
      {state.kind === 'expired' ? 'Expired' : <InstantText at={state.at} look="plain" />}
    </span>
  );
}
