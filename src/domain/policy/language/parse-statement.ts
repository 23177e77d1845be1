// Reads one statement of a policy from unknown JSON (contract section 12).
import { readScope, type Strictness } from './parse-scope.ts';
import type { PolicyProblem } from './policy-problem.ts';
import { isEffect, isStatementField, type Effect, type Statement } from './statement.ts';

export type StatementRead =
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'problems'; readonly problems: readonly PolicyProblem[] };

/** Reads the statement that stands at `path` of the policy; all its problems come together. */
export function readStatement(value: unknown, path: string, strictness: Strictness): StatementRead {
  if (!isRecord(value)) {
    const problem: PolicyProblem = {
      code: 'statement-not-an-object',
      path,
      message: 'A statement must be an object with effect, resources and actions.',
    };
    return { kind: 'problems', problems: [problem] };
  }
  const problems: PolicyProblem[] = strictness === 'strict' ? unknownFields(value, path) : [];
  const effect = readEffect(value['effect'], path, problems);
  const resources = readScope(value, 'resources', path, strictness, problems);
  const actions = readScope(value, 'actions', path, strictness, problems);
  return effect === undefined || resources === undefined || actions === undefined || problems.length > 0
    ? { kind: 'problems', problems }
    : { kind: 'statement', statement: { effect, resources, actions } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownFields(value: Readonly<Record<string, unknown>>, path: string): PolicyProblem[] {
  return Object.keys(value)
    .filter((field) => !isStatementField(field))
    .map((field) => ({
      code: 'unknown-field',
      path: `${path}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      message: `A statement has no field ${JSON.stringify(field)}.`,
    }));
}

function readEffect(value: unknown, path: string, problems: PolicyProblem[]): Effect | undefined {
  if (isEffect(value)) return value;
  const missing = value === undefined || value === null;
  problems.push({
    code: missing ? 'effect-missing' : 'effect-unknown',
    path: `${path}/effect`,
    message: missing
      ? 'effect is missing; use "allow" or "deny".'
      : `effect must be "allow" or "deny", not ${shortJson(value)}.`,
  });
  return undefined;
}

function shortJson(value: unknown): string {
  const text = typeof value === 'object' ? 'a list or an object' : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
