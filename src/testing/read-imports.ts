import { parseSync } from 'vite';
import type { WrittenImport } from './import-rules.ts';

/**
 * Every import of a file: values and types, `export from`, `import()` as a value and as a type, and `import.meta.glob`.
 * Throws when the file cannot be parsed, since then nothing can be judged.
 */
export function readImports(path: string, text: string): readonly WrittenImport[] {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => moduleRequest),
  ];
  const places = [...requests, ...literalsOf(program)];
  return places.map(({ start, end }) => {
    const specifier = literalText(text.slice(start, end));
    const line = text.slice(0, start).split('\n').length;
    return { specifier, line };
  });
}

function literalText(code: string): string | undefined {
  return /^(['"`])([^'"`$]*)\1$/.exec(code)?.[2];
}

type Place = { readonly start: number; readonly end: number };

/** What the parser's own list of imports leaves out: `import('x').T` in types, and the arguments of `import.meta.glob`. */
function literalsOf(node: unknown): readonly Place[] {
  if (Array.isArray(node)) return node.flatMap(literalsOf);
  if (!isNode(node)) return [];
  const inside = Object.values(node).flatMap((part) => (typeof part === 'object' ? literalsOf(part) : []));
  if (node['type'] === 'TSImportType' && isPlace(node['source'])) return [node['source'], ...inside];
  if (node['type'] === 'CallExpression' && isGlob(node['callee']) && Array.isArray(node['arguments'])) {
    return [...node['arguments'].slice(0, 1).filter(isPlace), ...inside];
  }
  return inside;
}

function isGlob(callee: unknown): boolean {
  return (
    isNode(callee) &&
    isNode(callee['object']) &&
    callee['object']['type'] === 'MetaProperty' &&
    isNode(callee['property']) &&
    callee['property']['name'] === 'glob'
  );
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isPlace(value: unknown): value is Place {
  return isNode(value) && typeof value['start'] === 'number' && typeof value['end'] === 'number';
}
