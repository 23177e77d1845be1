// The JSON text of a policy is the truth; statements are what can be seen in it. Nothing here changes the text:
// that is for edit.ts.
import { readJson } from './json.ts';
import type { ArrayNode, JsonNode, JsonProblem, TextRange } from './node.ts';
import { drawStatement, type RawReason } from './statement.ts';
import type { Policy, Statement } from '#domain/policy/language/statement.ts';

/**
 * One statement as it stands in the text. A `raw` one is shown as text and still counted: drawing it would lose part of it
 * (`reason`). `pointer` is its JSON pointer.
 */
export type StatementText = TextRange & {
  readonly index: number;
  readonly pointer: string;
  readonly node: JsonNode;
} & (
    | { readonly kind: 'drawable'; readonly statement: Statement }
    | { readonly kind: 'raw'; readonly reason: RawReason; readonly why: string }
  );

export type PolicyText = {
  readonly text: string;
  readonly root: JsonNode | undefined;
  /** The list that holds the statements; missing while the text is something else than a list. */
  readonly list: ArrayNode | undefined;
  readonly statements: readonly StatementText[];
  /** Faults of the JSON itself, in the order of the text. The lint judges the meaning of statements. */
  readonly problems: readonly JsonProblem[];
};

/** Reads the text of a policy (contract section 12). Never throws: any text gives an answer. */
export function readPolicyText(text: string): PolicyText {
  const { root, problems } = readJson(text);
  const list = root?.kind === 'array' ? root : undefined;
  const statements = (list?.items ?? []).map((node, index): StatementText => {
    const place = { index, pointer: `/${index}`, node, from: node.from, to: node.to };
    const fault = problems.find((problem) => problem.from >= node.from && problem.from < node.to);
    return { ...place, ...drawStatement(node, fault) };
  });
  return { text, root, list, statements, problems };
}

/**
 * The policy that a text holds: no fault in the JSON, every statement drawable. Otherwise undefined, because a policy with a
 * statement left out means something else.
 */
export function policyOfText(policyText: PolicyText): Policy | undefined {
  if (policyText.list === undefined || policyText.problems.length > 0) return undefined;
  const statements: Statement[] = [];
  for (const entry of policyText.statements) {
    if (entry.kind === 'raw') return undefined;
    statements.push(entry.statement);
  }
  return statements;
}

/** Line and column (both from 1, columns in UTF-16 units) of an offset in a text. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The place a JSON pointer names (`/0/actions/2`): of the value, or of the nearest thing around it that exists. */
export function rangeOfPointer(root: JsonNode, pointer: string): TextRange {
  let node = root;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = childOf(node, name);
    if (next === undefined) break;
    node = next;
  }
  return { from: node.from, to: node.to };
}

function childOf(node: JsonNode, name: string): JsonNode | undefined {
  if (node.kind === 'array') return /^\d+$/.test(name) ? node.items[Number(name)] : undefined;
  if (node.kind === 'object') return node.members.findLast((member) => member.name === name)?.value;
  return undefined;
}
