// The colours of both schemes, as plain data. The theme is built from them, and a test checks them for WCAG AA. The page is grey; a hue
// always has a meaning (allow, deny, attention, accent = action or this session's own token).

/** The colours of one meaning: text and icon, a light tint behind the text, and a border for the tint. */
export type TonePalette = { readonly main: string; readonly soft: string; readonly border: string };

export type SchemePalette = {
  readonly background: { readonly default: string; readonly paper: string; readonly subtle: string };
  readonly text: { readonly primary: string; readonly secondary: string; readonly disabled: string };
  /** Thin lines between elements. Decorative, so the 3:1 rule does not apply. */
  readonly divider: string;
  /** The border of inputs and checkboxes: 3:1 against the page (WCAG 1.4.11). */
  readonly control: string;
  readonly hover: string;
  readonly selected: string;
  /** The filled main button and the text on it. */
  readonly fill: { readonly main: string; readonly hover: string; readonly text: string };
  readonly allow: TonePalette;
  readonly deny: TonePalette;
  readonly attention: TonePalette;
  readonly accent: TonePalette;
};

export const lightPalette: SchemePalette = {
  background: { default: '#ffffff', paper: '#ffffff', subtle: '#f8f8fa' },
  text: { primary: '#1a1a1f', secondary: '#5d5d69', disabled: '#92929e' },
  divider: '#e5e5ea',
  control: '#8b8b97',
  hover: '#f2f2f5',
  selected: '#efeffd',
  fill: { main: '#4f46d8', hover: '#4239bd', text: '#ffffff' },
  allow: { main: '#19714a', soft: '#eaf6ef', border: '#b7dfc8' },
  deny: { main: '#b8252c', soft: '#fdf0ef', border: '#f1c5c2' },
  attention: { main: '#875200', soft: '#fdf5e1', border: '#ecd394' },
  accent: { main: '#4a41d0', soft: '#f1f1fe', border: '#c9c8f6' },
};

export const darkPalette: SchemePalette = {
  background: { default: '#121214', paper: '#18181b', subtle: '#18181b' },
  text: { primary: '#ededf0', secondary: '#a3a3af', disabled: '#6c6c78' },
  divider: '#2b2b31',
  control: '#73737f',
  hover: '#222226',
  selected: '#24243d',
  fill: { main: '#5b56d6', hover: '#6a66de', text: '#ffffff' },
  allow: { main: '#56c596', soft: '#14271f', border: '#24503c' },
  deny: { main: '#ff8a8a', soft: '#321a1c', border: '#6a2e31' },
  attention: { main: '#e9b44c', soft: '#2b2210', border: '#574519' },
  accent: { main: '#a9acfb', soft: '#21213a', border: '#41417a' },
};
