// Small edits of a policy, as values that can be shown before they are made.
import type { Policy, Scope, Statement } from '#domain/policy/language/statement.ts';

/** One edit; `statement` counts from 0 in the policy that is edited. */
export type PolicyEdit =
  | { readonly kind: 'add-statement'; readonly content: Statement }
  | { readonly kind: 'remove-statement'; readonly statement: number }
  /** The statement stays, with this scope instead of its own. */
  | { readonly kind: 'change-actions'; readonly statement: number; readonly actions: Scope }
  | { readonly kind: 'change-resources'; readonly statement: number; readonly resources: Scope };

/** The policy after some edits. All indexes are those of the policy given; added statements come last. */
export function applyEdits(policy: Policy, edits: readonly PolicyEdit[]): Policy {
  const changed = policy.flatMap((statement, index): readonly Statement[] =>
    edits.reduce<readonly Statement[]>(
      (now, edit) => {
        if (edit.kind === 'add-statement' || edit.statement !== index) return now;
        if (edit.kind === 'remove-statement') return [];
        const scope =
          edit.kind === 'change-actions' ? { actions: edit.actions } : { resources: edit.resources };
        return now.map((one) => ({ ...one, ...scope }));
      },
      [statement],
    ),
  );
  return [...changed, ...edits.flatMap((edit) => (edit.kind === 'add-statement' ? [edit.content] : []))];
}

/** One thing, its exact name, and which of a scope's patterns take it in. */
export type ScopeTarget = { readonly name: string; readonly covers: (pattern: string) => boolean };

/** The scope with the target in it; undefined when that would leave nothing to except. */
export function include({ mode, patterns }: Scope, { name, covers }: ScopeTarget): Scope | undefined {
  if (mode === 'only') return { mode, patterns: [...patterns, name] };
  const left = patterns.filter((pattern) => !covers(pattern));
  return left.length === 0 ? undefined : { mode, patterns: left };
}

/** The scope without the target; undefined when that would leave nothing of it. */
export function exclude({ mode, patterns }: Scope, { name, covers }: ScopeTarget): Scope | undefined {
  if (mode === 'except') return { mode, patterns: [...patterns, name] };
  const left = patterns.filter((pattern) => !covers(pattern));
  return left.length === 0 ? undefined : { mode, patterns: left };
}
