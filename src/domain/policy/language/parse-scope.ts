// Reads one of a statement's two scopes from the pair of fields that spells it (contract section 12). Exactly one of the two must
// be filled.
import type { PolicyProblem } from './policy-problem.ts';
import { parseResourceOnce } from './specifier-cache.ts';
import { kindsNamedBy, mixedKindsText } from './statement-kinds.ts';
import { exceptField, fieldThatCounts, isEmptyList, type Scope, type ScopeField } from './statement.ts';

/** `strict` refuses whatever a server might refuse; `lenient` is for what a server already holds. */
export type Strictness = 'strict' | 'lenient';

/** Gives the scope, or undefined after adding to `problems` what is wrong with it. */
export function readScope(
  statement: Readonly<Record<string, unknown>>,
  field: ScopeField,
  path: string,
  strictness: Strictness,
  problems: PolicyProblem[],
): Scope | undefined {
  const other = exceptField[field];
  // The API writes the unused twin of a filled list as an empty list or null at times.
  const name = fieldThatCounts(field, (given) => statement[given] ?? undefined);
  if (name === 'both') {
    problems.push({
      code: `${field}-twice`,
      path: `${path}/${other}`,
      message: `${field} and ${other} can’t both be used in a statement.`,
    });
    return undefined;
  }
  if (name === undefined) {
    const message = `A statement needs ${field} or ${other}.`;
    problems.push({ code: `${field}-missing`, path: `${path}/${field}`, message });
    return undefined;
  }
  if (isEmptyList(statement[name])) {
    problems.push({
      code: 'list-empty',
      path: `${path}/${name}`,
      message: `${name} needs at least one entry.`,
    });
    return undefined;
  }
  const patterns = readList(statement[name], `${path}/${name}`, field, strictness, problems);
  if (patterns === undefined) return undefined;
  if (field === 'resources' && strictness === 'strict' && kindsNamedBy(patterns).length > 1) {
    problems.push({ code: 'mixed-kinds', path: `${path}/${name}`, message: mixedKindsText });
  }
  return { mode: name === field ? 'only' : 'except', patterns };
}

function readList(
  value: unknown,
  path: string,
  field: ScopeField,
  strictness: Strictness,
  problems: PolicyProblem[],
): readonly string[] | undefined {
  if (!Array.isArray(value)) {
    problems.push({ code: 'list-not-a-list', path, message: `${nameAt(path)} must be a list of strings.` });
    return undefined;
  }
  const patterns: string[] = [];
  for (const [index, entry] of value.entries()) {
    const problem = checkEntry(entry, `${path}/${index}`, field, strictness);
    if (problem !== undefined) {
      problems.push(problem);
    } else if (typeof entry === 'string') {
      patterns.push(entry);
    }
  }
  return patterns;
}

function checkEntry(
  entry: unknown,
  path: string,
  field: ScopeField,
  strictness: Strictness,
): PolicyProblem | undefined {
  if (typeof entry !== 'string') {
    return { code: 'entry-not-text', path, message: `Every entry of ${field} must be a string.` };
  }
  if (entry.trim() === '') {
    return { code: 'entry-empty', path, message: `An entry of ${field} is empty.` };
  }
  if (field === 'actions' || strictness === 'lenient') {
    return undefined;
  }
  const parse = parseResourceOnce(entry);
  return parse.kind === 'problem'
    ? { code: 'bad-resource', path, message: parse.message, at: parse.at }
    : undefined;
}

function nameAt(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
