// Puts the boot script into the page itself. A separate file would arrive too late to save time. In the built page the script also loads
// the program. So no part of the program is fetched or compiled before the outline is painted.
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const place = '<!-- boot script -->';
const entry = 'src/boot/boot.ts';
const programScript = /\s*<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>/g;

/** Writes the bundled boot script into its place in index.html. The gateway's policy allows it by its hash. */
export function inlineBoot(): Plugin[] {
  let root = '';
  return [
    {
      name: 'inline-boot',
      configResolved(config) {
        root = config.root;
      },
      transformIndexHtml: {
        order: 'pre',
        async handler(page) {
          const [before = '', after] = page.split(place);
          // Pages of tests have no boot script.
          if (after === undefined) return page;
          return `${before}<script>${await bundle(root)}</script>${after}`;
        },
      },
    },
    {
      name: 'program-by-boot',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        handler(page) {
          const files = [...page.matchAll(programScript)].map(([, file]) => file);
          if (files.length === 0) throw new Error('the page loads no program');
          return {
            html: page.replaceAll(programScript, ''),
            tags: [{ tag: 'meta', attrs: { name: 'program', content: files.join(' ') }, injectTo: 'head' }],
          };
        },
      },
    },
  ];
}

async function bundle(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(root, entry), formats: ['iife'], name: 'boot' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const code = output !== undefined && 'output' in output ? output.output[0].code.trim() : '';
  if (code === '' || code.includes('</')) throw new Error(`${entry} cannot stand in a page`);
  return code;
}
