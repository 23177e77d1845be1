import { apiVersionState } from '#domain/api-version.ts';
import type { AccessToken } from '#domain/token.ts';
import { PlainIcon } from '#ui/PlainIcon.tsx';

/** The version of the REST API that the token speaks by default; a version past its end of life is marked. */
export function ApiVersionCell({ token }: { readonly token: AccessToken }) {
  const state = apiVersionState(token.apiVersion);
  if (state.kind === 'unrecorded') return <span className="quiet">Not named</span>;
  if (state.kind !== 'ended') return token.apiVersion;
  return (
    <span className="parts attention" title="Past its end of life">
      {token.apiVersion}
      <PlainIcon shape="attention" size={14} />
      <span className="heard">, past its end of life</span>
    </span>
  );
}
