// Whether a piece of JSON can be drawn as a statement, and if not, why not.
import type { JsonNode, JsonProblem } from './node.ts';
import type { Scope, Statement } from '#domain/policy/language/statement.ts';

/** Why a statement is shown as text: drawing it and writing it back would lose what is written there. */
export type RawReason =
  | 'broken-json'
  | 'not-an-object'
  | 'unknown-key'
  | 'repeated-key'
  | 'unknown-effect'
  | 'both-lists'
  | 'not-a-list-of-texts';

export type StatementReading =
  | { readonly kind: 'drawable'; readonly statement: Statement }
  | { readonly kind: 'raw'; readonly reason: RawReason; readonly why: string };

/** The names a statement may hold (contract section 12). */
export const statementKeys = ['effect', 'resources', 'notResources', 'actions', 'notActions'] as const;

/**
 * Reads one value as a statement. `fault` is a fault of the JSON inside it, if there is one.
 * A list that is missing or empty is drawable: a statement half written in the builder looks like that, and the lint
 * says what it lacks. An empty list beside its filled twin counts as absent (contract section 12).
 */
export function readStatement(node: JsonNode, fault?: JsonProblem): StatementReading {
  if (fault !== undefined) return raw('broken-json', `The JSON is not complete: ${fault.message}`);
  if (node.kind !== 'object') return raw('not-an-object', 'A statement is an object in braces.');
  const names = new Set<string>();
  for (const { name } of node.members) {
    if (names.has(name)) return raw('repeated-key', `"${name}" is given twice.`);
    if (!isStatementKey(name)) return raw('unknown-key', `"${name}" is not part of a statement.`);
    names.add(name);
  }
  const effect = memberOf(node, 'effect');
  if (effect?.kind !== 'string' || (effect.value !== 'allow' && effect.value !== 'deny')) {
    return raw('unknown-effect', 'The effect must be "allow" or "deny".');
  }
  const resources = readScope(node, 'resources', 'notResources');
  if ('kind' in resources) return resources;
  const actions = readScope(node, 'actions', 'notActions');
  if ('kind' in actions) return actions;
  return { kind: 'drawable', statement: { effect: effect.value, resources, actions } };
}

function readScope(node: JsonNode, onlyKey: string, exceptKey: string): Scope | StatementReading {
  const only = readTexts(memberOf(node, onlyKey));
  const except = readTexts(memberOf(node, exceptKey));
  if (only === 'other' || except === 'other') {
    const key = only === 'other' ? onlyKey : exceptKey;
    return raw('not-a-list-of-texts', `"${key}" must be a list of texts.`);
  }
  const onlyFilled = only !== undefined && only.length > 0;
  const exceptFilled = except !== undefined && except.length > 0;
  if (onlyFilled && exceptFilled) {
    return raw('both-lists', `"${onlyKey}" and "${exceptKey}" cannot both be filled.`);
  }
  if (exceptFilled || (only === undefined && except !== undefined))
    return { mode: 'except', patterns: except };
  return { mode: 'only', patterns: only ?? [] };
}

function readTexts(node: JsonNode | undefined): readonly string[] | 'other' | undefined {
  // Null is what some servers write for "not given"; it says the same as leaving the list out.
  if (node === undefined || node.kind === 'null') return undefined;
  if (node.kind !== 'array') return 'other';
  const texts: string[] = [];
  for (const item of node.items) {
    if (item.kind !== 'string') return 'other';
    texts.push(item.value);
  }
  return texts;
}

function memberOf(node: JsonNode, name: string): JsonNode | undefined {
  return node.kind === 'object' ? node.members.find((member) => member.name === name)?.value : undefined;
}

function isStatementKey(name: string): boolean {
  return statementKeys.some((key) => key === name);
}

function raw(reason: RawReason, why: string): StatementReading {
  return { kind: 'raw', reason, why };
}
