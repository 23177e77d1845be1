import Box from '@mui/material/Box';
import Portal from '@mui/material/Portal';
import { useStore } from '#store/use-store.ts';
import { announce, announcement } from './announcements.ts';

// MUI hides everything beside an open dialog from screen readers, this region too, which would swallow "copied" said
// from within a dialog. So the region takes that mark off itself again.
function keepAudible(region: HTMLElement | null) {
  if (region === null) return undefined;
  const observer = new MutationObserver(() => {
    if (region.hasAttribute('aria-hidden')) region.removeAttribute('aria-hidden');
  });
  observer.observe(region, { attributeFilter: ['aria-hidden'] });
  return () => observer.disconnect();
}

/** The one polite live region: outcomes and counts, said once they are settled. Rendered once, at the root. */
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

/** Says a sentence to screen readers, politely. */
export function useAnnounce(): (sentence: string) => void {
  return announce;
}
