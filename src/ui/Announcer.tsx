import Box from '@mui/material/Box';
import Portal from '@mui/material/Portal';
import { useStore } from '#store/use-store.ts';
import { announce, announcement } from './announcements.ts';

// MUI hides everything beside an open dialog from screen readers, including this region. A "copied" announced from a dialog would then be
// lost. So the region removes that attribute from itself.
function keepAudible(region: HTMLElement | null) {
  if (region === null) return undefined;
  const observer = new MutationObserver(() => {
    if (region.hasAttribute('aria-hidden')) region.removeAttribute('aria-hidden');
  });
  observer.observe(region, { attributeFilter: ['aria-hidden'] });
  return () => observer.disconnect();
}

/** The only polite live region: outcomes and counts, announced once they are settled. Rendered once, at the root. */
export function Announcer() {
  const text = useStore(announcement);
  return (
    <Portal>
      <Box
        ref={keepAudible}
        component="output"
        sx={{
          position: 'fixed',
          width: '1px',
          height: '1px',
          overflow: 'hidden',
          clipPath: 'inset(50%)',
          whiteSpace: 'pre',
        }}
      >
        {text}
      </Box>
    </Portal>
  );
}

/** Announces a sentence to screen readers, politely. */
export function useAnnounce(): (sentence: string) => void {
  return announce;
}
