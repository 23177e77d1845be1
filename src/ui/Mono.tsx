import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { monoFamily } from './typography.ts';

/** Ids, last four characters, resource specifiers: text that is compared character by character. */
export function Mono({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="code" sx={{ fontFamily: monoFamily, fontSize: '0.923em', overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}
