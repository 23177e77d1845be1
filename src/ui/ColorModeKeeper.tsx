import { useColorScheme } from '@mui/material/styles';
import { useEffect } from 'react';
import { keepColorMode } from './color-mode.ts';

/** Renders nothing; stores the chosen colour scheme for the next page load. */
export function ColorModeKeeper() {
  const { mode } = useColorScheme();
  useEffect(() => {
    if (mode !== undefined) keepColorMode(mode);
  }, [mode]);
  return null;
}
