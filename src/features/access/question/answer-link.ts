import { paths } from '#domain/address/paths.ts';
import type { AcrossRow } from '#domain/account-access/rows.ts';
import type { AccessView } from '#queries/cache/token-accesses.ts';
import { formatConcreteResource } from '#domain/policy/language/resource-match.ts';

/** The page of a token's access with the question asked there: about one resource, so that the statement that decides is shown. */
export function answerLink({ token, answer }: AcrossRow, action: string, view: AccessView) {
  const search = new URLSearchParams();
  if (answer.example !== undefined) {
    search.set('action', action);
    search.set('resource', formatConcreteResource(answer.example));
  }
  if (view === 'nominal' && token.kind === 'personal') search.set('view', view);
  return { pathname: paths.tokenAccess(token.id), search: search.toString() };
}
