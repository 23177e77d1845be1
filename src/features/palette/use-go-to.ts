import { useLocation, useNavigate, type NavigateOptions } from 'react-router-dom';
import { focusHeading } from '#ui/focus-heading.ts';

/** Follows a path. Within a page the router leaves the focus where it is, which may be on a row that goes. */
export function useGoTo(): (to: string, options?: NavigateOptions) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (to, options) => {
    void navigate(to, options);
    if (to.split('?')[0] === pathname) focusHeading();
  };
}
