// A statement as rules see it: its parts with their places, also when it makes no sense as a whole.
import {
  isEffect,
  listFields,
  type Effect,
  type ListField,
  type Statement,
} from '#domain/policy/language/statement.ts';
import {
  memberOf,
  type ArrayNode,
  type JsonMember,
  type JsonNode,
  type ObjectNode,
} from '#domain/policy/text/node.ts';
import type { PolicyText } from '#domain/policy/text/text.ts';

export type EntryView = {
  readonly text: string;
  readonly node: JsonNode;
  readonly pointer: string;
  /** Its place in the list, from 0; entries that are no texts count too. */
  readonly index: number;
};

export type ListView = {
  readonly key: ListField;
  readonly member: JsonMember;
  readonly node: ArrayNode;
  readonly pointer: string;
  /** The texts in the list; other entries are left out. */
  readonly entries: readonly EntryView[];
};

export type StatementView = {
  readonly index: number;
  readonly pointer: string;
  readonly node: ObjectNode;
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
      effect: effect?.kind === 'string' && isEffect(effect.value) ? effect.value : undefined,
      lists: listFields.flatMap((key) => viewList(node, key, pointer)),
      statement: entry.kind === 'drawable' ? entry.statement : undefined,
    };
  });
}

/** Whether a list names resources, or leaves them out. */
export function isResourceList({ key }: ListView): boolean {
  return key === 'resources' || key === 'notResources';
}

/** The list of a statement under this name, when it is there and is a list. */
export function listOf(view: StatementView, key: ListField): ListView | undefined {
  return view.lists.find((list) => list.key === key);
}

function viewList(node: ObjectNode, key: ListField, statement: string): readonly ListView[] {
  const member = memberOf(node, key);
  if (member?.value.kind !== 'array') return [];
  const pointer = `${statement}/${key}`;
  const entries = member.value.items.flatMap((item, index) =>
    item.kind === 'string' ? [{ text: item.value, node: item, pointer: `${pointer}/${index}`, index }] : [],
  );
  return [{ key, member, node: member.value, pointer, entries }];
}
