// Fetches the program. As script elements of the page its files would come, and be compiled, before the outline is painted.

/** Loads the files that the build has named in the page, all at once; says so in the page, and rejects, when one does not come. */
export async function loadProgram(): Promise<void> {
  const files = document.querySelector<HTMLMetaElement>('meta[name="program"]')?.content.split(' ') ?? [];
  try {
    await Promise.all(files.map((file): Promise<unknown> => import(/* @vite-ignore */ file)));
  } catch (error) {
    document.querySelector('.boot')?.replaceChildren(note());
    throw error;
  }
}

function note(): HTMLElement {
  const text = document.createElement('p');
  text.className = 'boot-note';
  text.role = 'alert';
  text.textContent = 'The console could not be loaded. Check the connection, then load this page again.';
  return text;
}
