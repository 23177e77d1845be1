import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Brings the place that the address names into view once it is there. The router does so when it navigates, but a page that is
 * still loading then has no such place yet.
 */
export function useReachHash(isReady: boolean): void {
  const { hash } = useLocation();
  const reached = useRef(false);
  useEffect(() => {
    if (!isReady || reached.current) return;
    reached.current = true;
    if (hash !== '')
      document.querySelector(`#${CSS.escape(decodeURIComponent(hash.slice(1)))}`)?.scrollIntoView();
  }, [hash, isReady]);
}
