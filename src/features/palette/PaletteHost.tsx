import { useEffect, type ComponentProps } from 'react';
import { useLocation } from 'react-router-dom';
import { createStore } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { Palette } from './Palette.tsx';
import { noteVisit } from './visits.ts';

const palette = lazyPart<ComponentProps<typeof Palette>>(async () => (await import('./Palette.tsx')).Palette);

/** Props to spread onto a control that opens the palette. */
export const palettePreloadProps = palette.preloadProps;

const state = createStore<'never-opened' | 'open' | 'closed'>('never-opened');

export function openPalette(): void {
  state.set('open');
}

type PaletteHostProps = Omit<ComponentProps<typeof Palette>, 'open' | 'onClose'>;

/** Opens the palette over any page. Mounted once. */
export function PaletteHost(props: PaletteHostProps) {
  const now = useStore(state);
  const { pathname } = useLocation();
  useEffect(() => noteVisit(pathname), [pathname]);
  useEffect(preloadOnModifier, []);
  useEffect(() => () => state.set('never-opened'), []);
  useKeyboardShortcut('$mod+k', openPalette);
  if (now === 'never-opened') return null;
  return <palette.Part {...props} open={now === 'open'} onClose={() => state.set('closed')} />;
}

/** The modifier is pressed a moment before the letter. Returns a function that stops listening. */
function preloadOnModifier(): () => void {
  window.addEventListener('keydown', preload);
  return () => window.removeEventListener('keydown', preload);
}

function preload({ key }: KeyboardEvent): void {
  if (key === 'Control' || key === 'Meta') palettePreloadProps.onFocus();
}
