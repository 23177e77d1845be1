// Fetches the program. As script elements of the page its files would come, and be compiled, before the outline is painted.
import { loadFailureText } from './load-failure.ts';

/** Begins to fetch and to compile the program without running it. */
export function preloadProgram(): void {
  for (const file of programFiles()) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = file;
    document.head.append(link);
  }
}

/** Loads the files that the build has named in the page, all at once; says so in the page, and rejects, when one does not come. */
export async function loadProgram(): Promise<void> {
  try {
    await Promise.all(programFiles().map((file): Promise<unknown> => import(/* @vite-ignore */ file)));
  } catch (error) {
    document.querySelector('.boot')?.replaceChildren(note());
    throw error;
  }
}

function programFiles(): readonly string[] {
  return document.querySelector<HTMLMetaElement>('meta[name="program"]')?.content.split(' ') ?? [];
}

function note(): HTMLElement {
  const text = document.createElement('p');
  text.className = 'boot-note';
  text.role = 'alert';
  text.textContent = loadFailureText(location.pathname);
  return text;
}
