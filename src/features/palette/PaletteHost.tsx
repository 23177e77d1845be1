import Box from '@mui/material/Box';
import { useEffect, type ChangeEvent, type ComponentProps } from 'react';
import { useLocation } from 'react-router-dom';
import { createStore } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';
import { focusHeading } from '#ui/focus-heading.ts';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { lazyPart, sayFailure } from '#ui/lazy-part.tsx';
import type { Palette } from './Palette.tsx';
import { noteVisit } from './visits.ts';

const palette = lazyPart<ComponentProps<typeof Palette>>(
  async () => (await import('./Palette.tsx')).Palette,
  { Waiting, Missing },
);

/** Props to spread onto a control that opens the palette. */
export const palettePreloadProps = palette.preloadProps;

const state = createStore<'never-opened' | 'open' | 'closed'>('never-opened');

/** What had the focus before. */
let opener: Element | null = null;
/** What was typed before the code had come. */
let early = '';

export function openPalette(): void {
  if (state.get() === 'open') return;
  opener = document.activeElement;
  early = '';
  state.set('open');
}

const readEarly = () => early;

function closePalette(): void {
  state.set('closed');
}

/** Returns the focus to where it was. */
function leavePalette(): void {
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  else focusHeading();
}

type PaletteHostProps = Pick<ComponentProps<typeof Palette>, 'pages' | 'onShortcuts'>;

/** Opens the palette over any page. Mounted once. */
export function PaletteHost(props: PaletteHostProps) {
  const now = useStore(state);
  const { pathname } = useLocation();
  useEffect(() => noteVisit(pathname), [pathname]);
  useEffect(preloadOnModifier, []);
  useEffect(() => () => state.set('never-opened'), []);
  useKeyboardShortcut('$mod+k', openPalette);
  if (now === 'never-opened') return null;
  return (
    <palette.Part
      {...props}
      open={now === 'open'}
      readEarly={readEarly}
      onClose={closePalette}
      onClosed={leavePalette}
    />
  );
}

/** Takes what is typed until the code has come. Without it, letters would act as keys of the page. */
function Waiting({ open }: { readonly open: boolean }) {
  return open ? <EarlyField /> : null;
}

function EarlyField() {
  return (
    <Box
      component="input"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to type here
      autoFocus
      aria-label="Search tokens, pages and actions"
      onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
        early = target.value;
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') closePalette();
      }}
      sx={{ position: 'fixed', top: '12vh', left: '50%', zIndex: 'modal', width: 280, ml: '-140px', p: 1 }}
    />
  );
}

/** Where the code could not be loaded, the focus returns, and the next opening tries again. */
function Missing() {
  useEffect(() => {
    sayFailure();
    state.set('never-opened');
    leavePalette();
  }, []);
  return null;
}

/** The modifier is pressed a moment before the letter. Returns a function that stops listening. */
function preloadOnModifier(): () => void {
  window.addEventListener('keydown', preload);
  return () => window.removeEventListener('keydown', preload);
}

function preload({ key }: KeyboardEvent): void {
  if (key === 'Control' || key === 'Meta') palettePreloadProps.onFocus();
}
