// Whether a piece of JSON can be drawn as a statement, and if not, why not.
import {
  exceptField,
  fieldThatCounts,
  isEffect,
  isStatementField,
  type Scope,
  type ScopeField,
  type Statement,
} from '#domain/policy/language/statement.ts';
import { memberOf, type JsonNode, type JsonProblem, type ObjectNode } from './node.ts';

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

/**
 * Reads one value of a text as a statement. `fault` is a fault of the JSON inside it, if there is one. A list that is missing or
 * empty is drawable, as in a half-written statement. The lint names what is missing. An empty list beside its filled twin counts
 * as absent (contract section 12).
 */
export function drawStatement(node: JsonNode, fault?: JsonProblem): StatementReading {
  if (fault !== undefined) return raw('broken-json', `The JSON is incomplete: ${fault.message}`);
  if (node.kind !== 'object') return raw('not-an-object', 'A statement must be an object in braces.');
  const names = new Set<string>();
  for (const { name } of node.members) {
    if (names.has(name)) return raw('repeated-key', `"${name}" appears twice.`);
    if (!isStatementField(name)) return raw('unknown-key', `"${name}" isn’t part of a statement.`);
    names.add(name);
  }
  const effect = memberOf(node, 'effect')?.value;
  if (effect?.kind !== 'string' || !isEffect(effect.value)) {
    return raw('unknown-effect', 'The effect must be "allow" or "deny".');
  }
  const resources = drawScope(node, 'resources');
  if ('kind' in resources) return resources;
  const actions = drawScope(node, 'actions');
  if ('kind' in actions) return actions;
  return { kind: 'drawable', statement: { effect: effect.value, resources, actions } };
}

function drawScope(node: ObjectNode, field: ScopeField): Scope | StatementReading {
  const only = readTexts(memberOf(node, field)?.value);
  const except = readTexts(memberOf(node, exceptField[field])?.value);
  if (only === 'other' || except === 'other') {
    const name = only === 'other' ? field : exceptField[field];
    return raw('not-a-list-of-texts', `"${name}" must be a list of strings.`);
  }
  const name = fieldThatCounts(field, (given) => (given === field ? only : except));
  if (name === 'both') {
    return raw('both-lists', `"${field}" and "${exceptField[field]}" can’t both be used.`);
  }
  return name === exceptField[field]
    ? { mode: 'except', patterns: except ?? [] }
    : { mode: 'only', patterns: only ?? [] };
}

function readTexts(node: JsonNode | undefined): readonly string[] | 'other' | undefined {
  // Some servers write null for "not given".
  if (node === undefined || node.kind === 'null') return undefined;
  if (node.kind !== 'array') return 'other';
  const texts: string[] = [];
  for (const item of node.items) {
    if (item.kind !== 'string') return 'other';
    texts.push(item.value);
  }
  return texts;
}

function raw(reason: RawReason, why: string): StatementReading {
  return { kind: 'raw', reason, why };
}
