// Runs from within the page, below its outline and before the program is there (see src/launch/inline-boot.ts). First the outline is
// painted, in the right colours and with nothing beside it to do; only then begins what takes longer.
import { paths } from '#domain/address/paths.ts';
import { tidyText } from '#domain/token-list/search.ts';
import { askForTokens, askForSession, wasServedToSession } from '#queries/cache/early-reads.ts';
import { applyColorScheme } from './color-scheme.ts';
import { drawFirstRows } from './first-rows.ts';
import { loadProgram, preloadProgram } from './load-program.ts';
import { painted } from './painted.ts';

/** ms after which rows are drawn in another typeface rather than not at all. */
const typefaceTimeout = 300;

/** ms for which the program waits for the first rows: nothing is painted while it starts, and that takes longer than they do. */
const patience = 150;

const page = document.documentElement;

if (location.pathname === paths.connect()) page.dataset['boot'] = 'connect';

void painted().then(begin);

async function begin(): Promise<void> {
  applyColorScheme(page);
  document.querySelector('#typeface')?.removeAttribute('media');
  document.querySelector('.boot-name')?.removeAttribute('hidden');
  fillSearch();
  askForSession();
  preloadProgram();
  // The gateway says in the page who is signed in: without a session there is nothing to ask for.
  if (location.pathname === paths.tokens() && wasServedToSession())
    await Promise.race([paintFirstRows(), new Promise((resolve) => setTimeout(resolve, patience))]);
  await loadProgram();
}

/** Shows what the address searches for, unless somebody has begun to type. */
function fillSearch(): void {
  const field = document.querySelector<HTMLInputElement>('.boot-search');
  if (field?.value === '') field.defaultValue = tidyText(new URLSearchParams(location.search).get('q') ?? '');
}

async function paintFirstRows(): Promise<void> {
  const [tokens] = await Promise.all([askForTokens(), typefaceThere()]);
  if (tokens !== undefined) drawFirstRows(tokens.page, tokens.now);
  await painted();
}

/** Resolves when text can be set in the typeface of the console: what is drawn before moves when it comes. */
async function typefaceThere(): Promise<void> {
  await new Promise<unknown>((resolve) => {
    setTimeout(resolve, typefaceTimeout);
    void document.fonts.load("13px 'Inter Variable'").finally(() => resolve(undefined));
  });
}
