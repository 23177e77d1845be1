// How files may be named and how long they may be. Paths are relative to `src`, with slashes.
import { isTest } from './import-rules.ts';

/** Names that say nothing of what is inside, so that everything ends up there. */
const emptyNames = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'misc',
  'types',
  'shared',
  'lib',
  'constants',
];

const lineLimit = 300;

/** What is wrong with a path, or undefined. */
export function pathProblem(path: string): string | undefined {
  const parts = path.split('/');
  const [stem = ''] = (parts.at(-1) ?? '').split('.');
  if (stem === 'index') return 'no barrels: import the file that has it';
  const empty = [...parts.slice(0, -1), stem].find((name) => emptyNames.includes(name));
  if (empty !== undefined) return `"${empty}" does not say what is inside`;
  const folder = parts.slice(0, -1).find((name) => !/^[a-z]+(?:-[a-z0-9]+)*$/.test(name));
  if (folder !== undefined) return `the folder "${folder}" is not written in kebab-case`;
  const isComponent = path.endsWith('.tsx') && /^[A-Z][A-Za-z0-9]*$/.test(stem);
  return isComponent || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(stem)
    ? undefined
    : `"${stem}" is neither a component nor kebab-case`;
}

/** What is wrong with the text of a file, or undefined. A component's file is named after what it exports. */
export function textProblem(path: string, text: string): string | undefined {
  const lines = text.split('\n').length - 1;
  if (lines > lineLimit && !path.endsWith('.json')) return `${lines} lines are more than ${lineLimit}`;
  const component = /([A-Z][A-Za-z0-9]*)\.tsx$/.exec(path)?.[1];
  if (component === undefined || isTest(path)) return undefined;
  const isExported = new RegExp(`^export (?:function|const|class) ${component}\\b`, 'm').test(text);
  return isExported ? undefined : `exports no ${component}`;
}
