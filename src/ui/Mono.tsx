import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { monoFamily } from './typography.ts';

type MonoProps = {
  /** Short enough for one line, which never ends inside it. */
  readonly whole?: boolean;
  readonly children: ReactNode;
};

/** Ids, last four characters, resource specifiers: text that is compared character by character. */
export function Mono({ whole = false, children }: MonoProps) {
  return (
    <Box
      component="code"
      sx={{
        fontFamily: monoFamily,
        fontSize: '0.923em',
        ...(whole ? { whiteSpace: 'nowrap' } : { overflowWrap: 'anywhere' }),
      }}
    >
      {children}
    </Box>
  );
}
