// The JSON columns of the database, read back. They were written by this program, so a mismatch is a bug and throws.
import * as v from 'valibot';
import type { StatementJson } from '#domain/policy/language/statement.ts';

const stringList = v.array(v.string());
const statement = v.object({
  effect: v.picklist(['allow', 'deny']),
  resources: v.exactOptional(stringList),
  notResources: v.exactOptional(stringList),
  actions: v.exactOptional(stringList),
  notActions: v.exactOptional(stringList),
});
const statements = v.array(statement);
const attributes = v.record(v.string(), stringList);
const scope = v.object({ mode: v.picklist(['only', 'except']), patterns: stringList });
const grant = v.object({
  name: v.string(),
  basePermissions: v.picklist(['reader', 'no_access']),
  policy: v.array(v.object({ effect: v.picklist(['allow', 'deny']), resources: scope, actions: scope })),
});
const layer = v.variant('kind', [
  v.object({ kind: v.literal('base'), role: v.string(), ownTokensOf: v.optional(v.string()) }),
  v.object({ kind: v.literal('roles'), grants: v.array(grant), attributes }),
]);

export type StoredPower = v.InferOutput<typeof layer>[];

/** A list of texts; empty for NULL. Throws for anything else. */
export function readStringList(text: string | null): readonly string[] {
  return text === null ? [] : v.parse(stringList, JSON.parse(text));
}

/** The statements of a policy. Throws for anything else. */
export function readStatements(text: string): StatementJson[] {
  return v.parse(statements, JSON.parse(text));
}

/** Role attributes by name, each with its values. Throws for anything else. */
export function readAttributes(text: string): Readonly<Record<string, readonly string[]>> {
  return v.parse(attributes, JSON.parse(text));
}

/** The layers that `powerToStore` wrote. Throws for anything else. */
export function readPower(text: string): StoredPower {
  return v.parse(v.array(layer), JSON.parse(text));
}
