// How a policy's text is laid out, so that what is added looks like what stands there already.
import type { JsonNode } from './node.ts';
import type { PolicyText } from './text.ts';

export type PolicyTextStyle = {
  readonly newline: '\n' | '\r\n';
  /** One step of indentation. */
  readonly unit: string;
  /** What stands before a statement on its line. */
  readonly statementIndent: string;
  /** Whether each statement begins a line of its own. */
  readonly statements: 'lines' | 'one-line';
  /** Whether the members of a statement stand on lines of their own. */
  readonly members: 'lines' | 'one-line';
  /** Lists of patterns: `fit` keeps one on its line while it fits in `lineWidth`, `lines` gives each pattern its own. */
  readonly lists: 'fit' | 'lines';
  /** Whether a space follows a colon and a comma. */
  readonly spaced: boolean;
  /** Whether braces on one line have a space inside. */
  readonly padded: boolean;
};

/** Columns that a list of patterns may take on one line. */
export const lineWidth = 90;

/** The layout of a text without an example to follow. */
export const newPolicyStyle: PolicyTextStyle = {
  newline: '\n',
  unit: '  ',
  statementIndent: '  ',
  statements: 'lines',
  members: 'lines',
  lists: 'fit',
  spaced: true,
  padded: true,
};

/**
 * The layout of a policy's text, taken from the statement `near` and the text around it. `near` is the statement replaced, or the
 * neighbour of a new one. A text without an example gets two spaces and a line for each member.
 */
export function readStyle({ text, list, statements }: PolicyText, near: number): PolicyTextStyle {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const model = statements[Math.max(0, Math.min(near, statements.length - 1))]?.node;
  if (list === undefined || model === undefined) return { ...newPolicyStyle, newline };
  const ownLine = indentBefore(text, model.from);
  const statementIndent = ownLine ?? '';
  const first = model.kind === 'object' ? model.members[0] : undefined;
  const memberIndent = first === undefined ? undefined : indentBefore(text, first.from);
  const unit = memberIndent === undefined ? statementIndent : memberIndent.slice(statementIndent.length);
  const gap = first === undefined ? ' ' : text.slice(first.nameRange.to, first.value.from);
  return {
    newline,
    unit: unit === '' ? newPolicyStyle.unit : unit,
    statementIndent,
    statements: ownLine === undefined ? 'one-line' : 'lines',
    members: memberIndent === undefined && first !== undefined ? 'one-line' : 'lines',
    lists: hasNeedlesslyTallList(text, model) ? 'lines' : 'fit',
    spaced: /\s/.test(gap),
    padded: text[model.from + 1] === ' ',
  };
}

/** The white space between the start of the line and `at`; undefined when something else stands there. */
function indentBefore(text: string, at: number): string | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const before = text.slice(lineStart, at);
  return lineStart > 0 && /^[ \t]*$/.test(before) ? before : undefined;
}

function hasNeedlesslyTallList(text: string, model: JsonNode): boolean {
  if (model.kind !== 'object') return false;
  return model.members.some(({ value }) => {
    if (value.kind !== 'array' || value.items.length === 0) return false;
    const source = text.slice(value.from, value.to);
    return /[\r\n]/.test(source) && source.replaceAll(/\s+/g, ' ').length < lineWidth / 2;
  });
}
