// Text that others wrote, for reading only. The audit log's texts are Markdown with links (contract section 11, trap 49). Nobody
// vouches for the addresses, so the words stay and the addresses go.

import { stripInvisible } from './strip-invisible.ts';

// `[words](address)` and `![words](address)`; an address may hold one pair of parentheses of its own.
const links = /!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g;
// Bounded, because a mark that is never closed would otherwise search to the end of the text each time.
const strong = /(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1/g;
const code = /`+([^`]+)`+/g;
const lineStarts = /^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+/gm;
const escapes = /\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])/g;

/**
 * The words of a Markdown text in one line: links, bold and code lose their marks. Single stars and underscores stay, because
 * they belong to resource specifiers and keys. HTML stays as text; whoever draws it must escape it.
 */
export function plainText(markdown: string): string {
  return stripInvisible(markdown)
    .replace(links, '$1')
    .replace(code, '$1')
    .replace(strong, '$2')
    .replace(lineStarts, '')
    .replace(escapes, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
