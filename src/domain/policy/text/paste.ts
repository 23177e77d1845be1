// Statements out of pasted text: a policy, one statement, a token, or a role that holds a policy.
import { insertSources, type TextEdit } from './edit.ts';
import { formatStatementNode } from './format.ts';
import { readPastedJson } from './pasted-json.ts';
import type { JsonNode } from './node.ts';
import { isStatementField } from '#domain/policy/language/statement.ts';
import { readStyle } from './style.ts';
import type { PolicyText } from './text.ts';

export type Paste =
  | { readonly kind: 'edit'; readonly edit: TextEdit; readonly count: number }
  | { readonly kind: 'problem'; readonly message: string };

/** Where other JSON of this API keeps its statements: a token's `inlineRole`, a custom role's `policy`. The first one filled counts. */
const wrappers = ['inlineRole', 'policy', 'statements'];

/**
 * The edit that adds all pasted statements behind the last one, laid out like the rest of the text. Statements that cannot be
 * drawn are added as they are. A text that is no JSON is refused whole.
 */
export function appendPasted(policyText: PolicyText, pasted: string): Paste {
  const json = readPastedJson(pasted);
  if (json.kind === 'problem') return json;
  const nodes = statementNodes(json.root);
  if (nodes === undefined) {
    return {
      kind: 'problem',
      message: 'No statements found. Paste statements, a token or a custom role.',
    };
  }
  const end = policyText.statements.length;
  const style = readStyle(policyText, end - 1);
  const sources = nodes.map((node) => formatStatementNode(json.text, node, style));
  const edit = insertSources(policyText, end, sources);
  if (edit === undefined) {
    return {
      kind: 'problem',
      message: 'The policy isn’t a list of statements, so nothing can be added to it.',
    };
  }
  return { kind: 'edit', edit, count: nodes.length };
}

/** The values in a JSON text that stand for statements; undefined when there are none. */
export function statementNodes(root: JsonNode): readonly JsonNode[] | undefined {
  if (root.kind === 'array') return root.items.length > 0 ? root.items : undefined;
  if (root.kind !== 'object') return undefined;
  for (const wrapper of wrappers) {
    const value = root.members.find(({ name }) => name === wrapper)?.value;
    if (value?.kind === 'array' && value.items.length > 0) return value.items;
  }
  return root.members.some(({ name }) => isStatementField(name)) ? [root] : undefined;
}
