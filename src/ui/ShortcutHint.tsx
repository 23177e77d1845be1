import Box from '@mui/material/Box';
import { KeyCap } from './KeyCap.tsx';

/** A key to press, beside its action. Visual only: the control itself carries `aria-keyshortcuts`. */
export function ShortcutHint({ keys }: { readonly keys: string }) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{ display: 'inline-flex', mr: 0.5, '@media (pointer: coarse)': { display: 'none' } }}
    >
      <KeyCap>{keys}</KeyCap>
    </Box>
  );
}
