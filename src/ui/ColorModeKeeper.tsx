import { useColorScheme } from '@mui/material/styles';
import { useEffect } from 'react';
import { keepColorMode } from './color-mode.ts';

/** Draws nothing; keeps the colour scheme that was chosen for the next page. */
export function ColorModeKeeper() {
  const { mode } = useColorScheme();
  useEffect(() => {
    if (mode !== undefined) keepColorMode(mode);
  }, [mode]);
  return null;
}
