// Runs inside the page, below its outline and before the program (see src/launch/inline-boot.ts). The outline is painted first, in the
// right colours and with no other work. Slower work begins only then.
import { paths } from '#domain/address/paths.ts';
import { tidyText } from '#domain/token-list/search.ts';
import { askForTokens, askForSession, wasServedToSession } from '#queries/cache/early-reads.ts';
import { ownPath } from '#store/base-path.ts';
import { drawFirstRows } from './first-rows.ts';
import { loadProgram, preloadProgram } from './load-program.ts';
import { painted } from './painted.ts';
import { colorModeStorageKey, colorSchemeAttribute } from '#ui/color-mode.ts';

/** ms after which rows are drawn in a fallback typeface instead of waiting longer. */
const typefaceTimeout = 300;

/** ms for which the program waits for the first rows: nothing is painted while it starts, and that takes longer than they do. */
const patience = 150;

const page = document.documentElement;

const path = ownPath(location.pathname);

if (path === paths.connect()) page.dataset['boot'] = 'connect';

void painted().then(begin);

async function begin(): Promise<void> {
  applyColorScheme(page);
  document.querySelector('#typeface')?.removeAttribute('media');
  document.querySelector('.boot-name')?.removeAttribute('hidden');
  fillSearch();
  askForSession();
  preloadProgram();
  // The gateway writes into the page who is signed in: without a session there is nothing to request.
  if (path === paths.tokens() && wasServedToSession())
    await Promise.race([paintFirstRows(), new Promise((resolve) => setTimeout(resolve, patience))]);
  await loadProgram();
}

/** Shows the search text of the address, unless somebody has begun to type. */
function fillSearch(): void {
  const field = document.querySelector<HTMLInputElement>('.boot-search');
  if (field?.value === '') field.defaultValue = tidyText(new URLSearchParams(location.search).get('q') ?? '');
}

async function paintFirstRows(): Promise<void> {
  const [tokens] = await Promise.all([askForTokens(), typefaceThere()]);
  if (tokens !== undefined) drawFirstRows(tokens.page, tokens.now);
  await painted();
}

/** Resolves when the console's typeface is loaded: text drawn earlier would move when it arrives. */
async function typefaceThere(): Promise<void> {
  await new Promise<unknown>((resolve) => {
    setTimeout(resolve, typefaceTimeout);
    void document.fonts.load("13px 'Inter Variable'").finally(() => resolve(undefined));
  });
}

/**
 * Sets the colour scheme for the program: the chosen one, otherwise the system's. Reading storage delays the page, so the first frame does
 * without it.
 */
function applyColorScheme(page: HTMLElement): void {
  const mode = storedMode();
  const isDark = mode === 'dark' || (mode !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  page.setAttribute(colorSchemeAttribute, isDark ? 'dark' : 'light');
}

function storedMode(): string | null {
  try {
    return localStorage.getItem(colorModeStorageKey);
  } catch {
    // Storage may be forbidden: then the system decides.
    return null;
  }
}
