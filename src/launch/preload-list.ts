// Has the page name the code of the list of tokens, which is where nearly every visit leads: else it would be found only once the
// shell has run.
import type { Plugin } from 'vite';

/** Adds the preload to the built page; the file of the list is told by the name of its chunk in `vite.config.ts`. */
export function preloadList(): Plugin {
  return {
    name: 'preload-list',
    apply: 'build',
    transformIndexHtml(_html, { bundle }) {
      const list = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.name === 'list');
      if (list === undefined) throw new Error('The build has no chunk named "list" to preload.');
      const attrs = { rel: 'modulepreload', crossorigin: true, href: `/${list.fileName}` };
      return [{ tag: 'link', attrs, injectTo: 'head' }];
    },
  };
}
