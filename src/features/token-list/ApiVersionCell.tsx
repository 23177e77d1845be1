import { apiVersionState } from '#domain/token/api-version.ts';
import { countdownWords, endOfVersion } from '#domain/token/api-version-words.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { PlainIcon } from '#ui/PlainIcon.tsx';
import { useCellContext } from '#features/token-parts/table/cell-context.ts';

/** The version of the REST API that the token speaks by default, and of an old one how long it still works. */
export function ApiVersionCell({ token }: { readonly token: AccessToken }) {
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
