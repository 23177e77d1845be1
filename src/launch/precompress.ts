// Compresses the built console once, at a level that is too slow for single requests.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);

/** In bytes. For a smaller file, the extra headers cost more than compression saves. */
const minSize = 1024;

/** Writes `<file>.br` beside each text file of the client build; fonts and images are compressed already. */
export function precompress(): Plugin {
  let directory = '';
  return {
    name: 'precompress',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved({ root, build }) {
      directory = resolve(root, build.outDir);
    },
    // Closing would also follow a failed build, and an error here would hide the first one.
    async writeBundle() {
      const paths = await readdir(directory, { recursive: true });
      const texts = paths.filter((path) => /\.(?:css|js|json|svg|txt)$/.test(path) && !path.startsWith('.'));
      await Promise.all(texts.map((path) => compressFile(join(directory, path))));
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.byteLength < minSize) return;
  const parameters = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
  };
  await writeFile(`${path}.br`, await compress(content, { params: parameters }));
}
