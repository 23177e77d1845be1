// A statement as rules look at it: its parts with their places, whether or not it makes sense as a whole.
import type { JsonMember, JsonNode } from '#domain/policy/text/node.ts';
import type { Effect, Statement } from '#domain/policy/language/statement.ts';
import type { PolicyText } from '#domain/policy/text/text.ts';

export type ListKey = 'resources' | 'notResources' | 'actions' | 'notActions';

export const listKeys: readonly ListKey[] = ['resources', 'notResources', 'actions', 'notActions'];

export type EntryView = {
  readonly text: string;
  readonly node: JsonNode;
  readonly pointer: string;
  /** Its place in the list, from 0, counting what is not a text too. */
  readonly index: number;
};

export type ListView = {
  readonly key: ListKey;
  readonly member: JsonMember;
  readonly node: JsonNode & { readonly kind: 'array' };
  readonly pointer: string;
  /** The texts in the list; what is no text is left out. */
  readonly entries: readonly EntryView[];
};

export type StatementView = {
  readonly index: number;
  readonly pointer: string;
  readonly node: JsonNode & { readonly kind: 'object' };
  readonly effect: Effect | undefined;
  readonly lists: readonly ListView[];
  /** What it says, when it can be drawn. */
  readonly statement: Statement | undefined;
};

/** The statements of a policy that are objects. */
export function viewStatements(policy: PolicyText): readonly StatementView[] {
  return policy.statements.flatMap((entry) => {
    const { node, index, pointer } = entry;
    if (node.kind !== 'object') return [];
    const effect = memberOf(node, 'effect')?.value;
    return {
      index,
      pointer,
      node,
      effect: effect?.kind === 'string' ? readEffect(effect.value) : undefined,
      lists: listKeys.flatMap((key) => viewList(node, key, pointer)),
      statement: entry.kind === 'drawable' ? entry.statement : undefined,
    };
  });
}

/** Whether a list names resources, or leaves them out. */
export function isResourceList({ key }: ListView): boolean {
  return key === 'resources' || key === 'notResources';
}

/** The list of a statement under this name, when it is there and is a list. */
export function listOf(view: StatementView, key: ListKey): ListView | undefined {
  return view.lists.find((list) => list.key === key);
}

/** The member of an object that counts: of several with one name the last, as readers of JSON take it. */
export function memberOf(node: JsonNode & { readonly kind: 'object' }, name: string): JsonMember | undefined {
  return node.members.findLast((member) => member.name === name);
}

function readEffect(text: string): Effect | undefined {
  return text === 'allow' || text === 'deny' ? text : undefined;
}

function viewList(
  node: JsonNode & { readonly kind: 'object' },
  key: ListKey,
  statement: string,
): readonly ListView[] {
  const member = memberOf(node, key);
  if (member?.value.kind !== 'array') return [];
  const pointer = `${statement}/${key}`;
  const entries = member.value.items.flatMap((item, index) =>
    item.kind === 'string' ? [{ text: item.value, node: item, pointer: `${pointer}/${index}`, index }] : [],
  );
  return [{ key, member, node: member.value, pointer, entries }];
}
