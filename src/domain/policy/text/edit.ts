// Changes to the text of a policy, one statement at a time. Every change is one replaced stretch of text, and the
// bytes of all other statements stay as they are.
import { formatPatterns, formatStatement } from './format.ts';
import type { ArrayNode, JsonMember, ObjectNode, TextRange } from './node.ts';
import { type PolicyTextStyle, readStyle } from './style.ts';
import { exceptField, fieldOf, type Scope, type Statement } from '#domain/policy/language/statement.ts';
import type { PolicyText, StatementText } from './text.ts';

/** Puts `insert` in the place of a stretch of text. It has the shape of a CodeMirror change. */
export type TextEdit = TextRange & { readonly insert: string };

/** The text after an edit. */
export function applyEdit(text: string, edit: TextEdit): string {
  return text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
}

/** The edit that takes the edited text back to `text`. */
export function invertEdit(text: string, edit: TextEdit): TextEdit {
  return { from: edit.from, to: edit.from + edit.insert.length, insert: text.slice(edit.from, edit.to) };
}

/**
 * Gives statement `index` another meaning. Parts that stay keep their bytes: the order of members, the spacing, the unchanged
 * lists. Undefined when there is no such statement.
 */
export function replaceStatement(
  policyText: PolicyText,
  index: number,
  statement: Statement,
): TextEdit | undefined {
  const entry = policyText.statements[index];
  if (entry === undefined) return undefined;
  const style = readStyle(policyText, index);
  const changes =
    entry.kind === 'drawable' ? memberChanges(policyText.text, entry, statement, style) : undefined;
  const { from, to } = entry;
  if (changes === undefined) return { from, to, insert: formatStatement(statement, style) };
  const source = policyText.text.slice(from, to);
  const inside = changes.map((change) => ({ ...change, from: change.from - from, to: change.to - from }));
  const insert = inside.toSorted((a, b) => b.from - a.from).reduce(applyEdit, source);
  return { from, to, insert };
}

/** Puts several statements in the place of statement `index`. Undefined when there is no such statement. */
export function replaceByStatements(
  policyText: PolicyText,
  index: number,
  statements: readonly Statement[],
): TextEdit | undefined {
  const entry = policyText.statements[index];
  if (entry === undefined) return undefined;
  const style = readStyle(policyText, index);
  const insert = statements.map((one) => formatStatement(one, style)).join(`,${gapOf(style)}`);
  return { from: entry.from, to: entry.to, insert };
}

/** Puts statements before statement `index`, or at the end. Undefined while the text is no list of statements. */
export function insertStatements(
  policyText: PolicyText,
  index: number,
  statements: readonly Statement[],
): TextEdit | undefined {
  const style = readStyle(policyText, index - 1);
  return insertSources(
    policyText,
    index,
    statements.map((statement) => formatStatement(statement, style)),
  );
}

/** Repeats statement `index` right behind itself, byte for byte. */
export function duplicateStatement(policyText: PolicyText, index: number): TextEdit | undefined {
  const entry = policyText.statements[index];
  if (entry === undefined) return undefined;
  return insertSources(policyText, index + 1, [policyText.text.slice(entry.from, entry.to)]);
}

/** Removes statement `index`, with the comma that joined it to the others. */
export function removeStatement(policyText: PolicyText, index: number): TextEdit | undefined {
  return policyText.list === undefined ? undefined : removeItem(policyText.text, policyText.list, index);
}

/**
 * Inserts texts that each stand for one statement before statement `index`, or at the end. They are pasted ones, or one that was
 * removed and is restored after other edits.
 */
export function insertSources(
  policyText: PolicyText,
  index: number,
  sources: readonly string[],
): TextEdit | undefined {
  const { text, list, statements } = policyText;
  const style = readStyle(policyText, index - 1);
  const gap = gapOf(style);
  const joined = sources.join(`,${gap}`);
  if (sources.length === 0) return { from: 0, to: 0, insert: '' };
  if (list === undefined) {
    if (text.trim() !== '') return undefined;
    return { from: 0, to: text.length, insert: `[${gap}${joined}${style.newline}]${style.newline}` };
  }
  const previous = statements[Math.min(index, statements.length) - 1];
  if (previous !== undefined) return { from: previous.to, to: previous.to, insert: `,${gap}${joined}` };
  const next = statements[0];
  if (next !== undefined) return { from: next.from, to: next.from, insert: `${joined},${gap}` };
  const to = list.closed ? list.to - 1 : list.from + 1;
  return { from: list.from + 1, to, insert: `${gap}${joined}${style.newline}` };
}

/** What stands between two statements, besides the comma. */
function gapOf({ statements, newline, statementIndent }: PolicyTextStyle): string {
  return statements === 'lines' ? newline + statementIndent : ' ';
}

/** Removes item `index` from a list, with one comma. Undefined when there is no such item. */
export function removeItem(text: string, list: ArrayNode, index: number): TextEdit | undefined {
  return removeEntry(text, list, list.items, index);
}

/** Removes a member from an object, with one comma. Undefined when there is no such member. */
export function removeMember(text: string, node: ObjectNode, index: number): TextEdit | undefined {
  return removeEntry(text, node, node.members, index);
}

function removeEntry(
  text: string,
  container: TextRange,
  entries: readonly TextRange[],
  index: number,
): TextEdit | undefined {
  const entry = entries[index];
  if (entry === undefined) return undefined;
  const next = entries[index + 1];
  if (next !== undefined) return { from: entry.from, to: next.from, insert: '' };
  const previous = entries[index - 1];
  if (previous !== undefined) return { from: previous.to, to: entry.to, insert: '' };
  // The only entry takes the white space in the brackets with it, so that `[]` is left.
  const before = text.slice(container.from + 1, entry.from);
  const after = /^[\s,]*/.exec(text.slice(entry.to, container.to))?.[0] ?? '';
  return {
    from: before.trim() === '' ? container.from + 1 : entry.from,
    to: entry.to + after.length,
    insert: '',
  };
}

/** The changes inside a drawn statement, or undefined when it has to be written anew. */
function memberChanges(
  text: string,
  entry: StatementText & { readonly kind: 'drawable' },
  wanted: Statement,
  style: PolicyTextStyle,
): readonly TextEdit[] | undefined {
  const members = entry.node.kind === 'object' ? entry.node.members : [];
  const now = entry.statement;
  const changes: TextEdit[] = [];
  if (now.effect !== wanted.effect) {
    const effect = members.find((member) => member.name === 'effect');
    if (effect === undefined) return undefined;
    changes.push({ from: effect.value.from, to: effect.value.to, insert: JSON.stringify(wanted.effect) });
  }
  for (const part of ['resources', 'actions'] as const) {
    if (sameScope(now[part], wanted[part])) continue;
    const given = members.filter((member) => member.name === part || member.name === exceptField[part]);
    const [member] = given;
    if (member === undefined || given.length !== 1) return undefined;
    changes.push(...scopeChanges(text, member, wanted[part], fieldOf(part, wanted[part]), style));
  }
  return changes;
}

function scopeChanges(
  text: string,
  member: JsonMember,
  wanted: Scope,
  key: string,
  style: PolicyTextStyle,
): readonly TextEdit[] {
  const name = { ...member.nameRange, insert: JSON.stringify(key) };
  const { from, to } = member.value;
  const tall = /[\r\n]/.test(text.slice(from, to));
  const list = {
    from,
    to,
    insert: formatPatterns(wanted.patterns, { ...style, lists: tall ? 'lines' : 'fit' }),
  };
  const samePatterns =
    member.value.kind === 'array' &&
    member.value.items.length === wanted.patterns.length &&
    member.value.items.every((item, at) => item.kind === 'string' && item.value === wanted.patterns[at]);
  return [...(member.name === key ? [] : [name]), ...(samePatterns ? [] : [list])];
}

function sameScope(a: Scope, b: Scope): boolean {
  return (
    a.mode === b.mode &&
    a.patterns.length === b.patterns.length &&
    a.patterns.every((pattern, at) => pattern === b.patterns[at])
  );
}
