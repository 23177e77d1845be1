import { accessLabel } from '#domain/token/access-label.ts';
import { accessPowers } from '#domain/token/access-powers.ts';
import { rolesOf } from '#domain/token-list/facets.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { PlainIcon } from '#ui/PlainIcon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useCellContext } from '#features/token-parts/table/cell-context.ts';
import { Highlight } from '#features/token-parts/table/Highlight.tsx';
import { FilterLink } from './FilterLink.tsx';
import { useListContext } from './list-context.ts';

/**
 * What carries the permissions, with a mark when they include the account itself. The mark comes after the name, because for a custom role
 * it loads later: before the name it would push it aside.
 */
export function AccessCell({ token }: { readonly token: AccessToken }) {
  const { roles, rolesKnown } = useListContext();
  const { now } = useCellContext();
  const { access } = token;
  const label = accessLabel(
    access,
    (id) => roles.get(id)?.name ?? (rolesKnown ? `${id} (deleted)` : undefined),
  );
  // An expired token can do nothing now, whatever its permissions.
  const powers = hasEndedBy(token, now) ? [] : accessPowers(access, (id) => roles.get(id)?.policy);
  const carried = rolesOf(access);
  const isQuiet = access.kind === 'none' || access.kind === 'unreadable';
  return (
    <div className="parts">
      {carried.length === 0 ? (
        <span className={isQuiet ? 'cut quiet' : 'cut'} title={label}>
          <Highlight text={label} />
        </span>
      ) : (
        <FilterLink
          facet="role"
          values={carried}
          name={carried.length === 1 ? `Tokens with role ${label}` : `Tokens with any of the roles ${label}`}
          title={label}
          className="cut"
        >
          <Highlight text={label} />
        </FilterLink>
      )}
      {powers.length > 0 && (
        <span className="attention parts" title={`Privileged. ${powers.join(' ')}`}>
          <PlainIcon shape="attention" size={16} />
        </span>
      )}
      {powers.length > 0 && <VisuallyHidden>. Privileged. {powers.join(' ')}</VisuallyHidden>}
    </div>
  );
}
