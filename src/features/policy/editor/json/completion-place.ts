// Which part of a policy's text the cursor is in, so that the right words are suggested.
import type { JsonNode, TextRange } from '#domain/policy/text/node.ts';
import type { PolicyText, StatementText } from '#domain/policy/text/text.ts';

export type CompletionPlace = TextRange & {
  readonly kind: 'resource' | 'action' | 'effect' | 'key';
  readonly statement: StatementText;
  /** Whether the quotes are already there; the range is then the text between them. */
  readonly isQuoted: boolean;
};

const kinds: Readonly<Record<string, 'resource' | 'action'>> = {
  resources: 'resource',
  notResources: 'resource',
  actions: 'action',
  notActions: 'action',
};

/** The part of the policy at `offset`, or undefined if there are no known words for it. */
export function completionPlace(policy: PolicyText, offset: number): CompletionPlace | undefined {
  const statement = policy.statements.find(({ from, to }) => offset > from && offset <= to);
  if (statement?.node.kind !== 'object') return undefined;
  for (const { name, nameRange, value } of statement.node.members) {
    if (isInside(nameRange, offset)) {
      return { kind: 'key', statement, isQuoted: true, ...between(policy.text, nameRange) };
    }
    if (offset < value.from || offset > value.to) continue;
    const kind = kinds[name];
    if (name === 'effect') return place('effect', statement, policy.text, value, offset);
    if (kind === undefined || value.kind !== 'array' || !isInside(value, offset)) return undefined;
    const item = value.items.find(({ from, to }) => offset >= from && offset <= to);
    if (item === undefined) return { kind, statement, isQuoted: false, from: offset, to: offset };
    return place(kind, statement, policy.text, item, offset);
  }
  return undefined;
}

function place(
  kind: CompletionPlace['kind'],
  statement: StatementText,
  text: string,
  node: JsonNode,
  offset: number,
): CompletionPlace | undefined {
  if (node.kind !== 'string' || !isInside(node, offset)) return undefined;
  return { kind, statement, isQuoted: true, ...between(text, node) };
}

/** Inside the node: after its first character and before its last one, or up to the end if it is not closed. */
function isInside({ from, to }: TextRange, offset: number): boolean {
  return offset > from && offset <= to;
}

function between(text: string, { from, to }: TextRange): TextRange {
  const isClosed = to - from > 1 && text[to - 1] === '"';
  return { from: from + 1, to: isClosed ? to - 1 : to };
}
