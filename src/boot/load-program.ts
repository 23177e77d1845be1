// Loads the program. With script elements in the page, its files would be loaded and compiled before the outline is painted.
import { isPlaced } from '#store/base-path.ts';
import { loadFailureText } from './load-failure.ts';

/** Starts to load and compile the program without running it. */
export function preloadProgram(): void {
  for (const file of programFiles()) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = file;
    document.head.append(link);
  }
}

/**
 * Loads the files that the build names in the page, all together. If one fails, loads the page once
 * more, and then says so in the page and rejects. A page outside the console's own path, as at its port past a proxy, says where to open it
 * instead.
 */
export async function loadProgram(): Promise<void> {
  if (!isPlaced(location.pathname)) return say();
  try {
    await Promise.all(programFiles().map((file): Promise<unknown> => import(/* @vite-ignore */ file)));
  } catch (error) {
    // While the console is updated, the page may come from one version and its files from another. Nothing has been done in it yet.
    if (!wasReloaded()) return location.reload();
    say();
    throw error;
  }
}

function wasReloaded(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && entry.type === 'reload');
}

function programFiles(): readonly string[] {
  return document.querySelector<HTMLMetaElement>('meta[name="program"]')?.content.split(' ') ?? [];
}

function say(): void {
  const text = document.createElement('p');
  text.className = 'boot-note';
  text.role = 'alert';
  text.textContent = loadFailureText(location.pathname);
  document.querySelector('.boot')?.replaceChildren(text);
}
