import { paths } from '#domain/address/paths.ts';
import type { AcrossRow } from '#domain/account-access/rows.ts';
import type { AccessView } from '#queries/cache/token-accesses.ts';
import { formatConcreteResource } from '#domain/policy/language/resource-match.ts';

/** The link to a token's access page with the question filled in. It asks about one resource, so that the deciding statement is shown. */
export function answerLink({ token, answer }: AcrossRow, action: string, view: AccessView) {
  const search = new URLSearchParams();
  if (answer.example !== undefined) {
    search.set('action', action);
    search.set('resource', formatConcreteResource(answer.example));
  }
  if (view === 'nominal' && token.kind === 'personal') search.set('view', view);
  return { pathname: paths.tokenAccess(token.id), search: search.toString() };
}
