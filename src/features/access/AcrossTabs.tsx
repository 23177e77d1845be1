import { NavLink, useSearchParams } from 'react-router-dom';
import { LinkBar } from '#ui/LinkBar.tsx';
import { acrossViews } from './across-views.ts';

/** The views of the access of all tokens. Each view is a page, so these are links. */
export function AcrossTabs() {
  const view = useSearchParams()[0].get('view');
  return (
    <LinkBar aria-label="Access">
      {acrossViews.map(({ label, path }) => (
        <NavLink key={path} to={{ pathname: path, search: view === null ? '' : `?view=${view}` }} end>
          {label}
        </NavLink>
      ))}
    </LinkBar>
  );
}
