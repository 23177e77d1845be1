// The texts that product code holds, as far as a parser can tell a text from a name.
import { parseSync } from 'vite';

export type WrittenText = { readonly text: string; readonly line: number };

/** Every text between tags, and every literal and part of a template that reads like words. Throws when the file cannot be parsed. */
export function readTexts(path: string, code: string): readonly WrittenText[] {
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  return textsOf(program).flatMap(({ text, start }) => {
    const line = code.slice(0, start).split('\n').length;
    const plain = text.replaceAll(/\s+/g, ' ').trim();
    return /\p{L}/u.test(plain) ? [{ text: plain, line }] : [];
  });
}

type Found = { readonly text: string; readonly start: number };

function textsOf(node: unknown): readonly Found[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (!isNode(node)) return [];
  const start = Number(node['start']);
  switch (node['type']) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TSLiteralType':
      return [];
    case 'JSXText':
      return [{ text: String(node['value']), start }];
    case 'Literal':
      return typeof node['value'] === 'string' && readsLikeWords(node['value'])
        ? [{ text: node['value'], start }]
        : [];
    case 'TemplateElement': {
      const value = node['value'];
      return isNode(value) ? [{ text: String(value['cooked']), start }] : [];
    }
    default:
      return Object.values(node).flatMap((part) => (typeof part === 'object' ? textsOf(part) : []));
  }
}

/** Two words, or one that begins like a label. */
function readsLikeWords(text: string): boolean {
  return /\p{L}\s+\p{L}/u.test(text) || /^\p{Lu}\p{Ll}/u.test(text);
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
