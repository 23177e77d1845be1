import { enhanceHighContrast } from '@mui/material/styles';
import { theme } from './theme.ts';

/** The theme with MUI's rules for forced colours: a file of its own, because few browsers need it. */
export const forcedColorsTheme = enhanceHighContrast(theme);
