// What a rule of the lint gets to see, and what it must give.
import type { TokenKind } from '#domain/token/token.ts';
import type { Statement } from '#domain/policy/language/statement.ts';
import type { PolicyText } from '#domain/policy/text/text.ts';
import type { Finding } from './finding.ts';
import type { StatementView } from './statement-view.ts';

/**
 * Whether one statement takes in all that another does, effects aside. `true` must be certain; `false` may mean that it could not
 * be decided.
 */
export type Coverage = (outer: Statement, inner: Statement) => boolean;

export type LintContext = {
  readonly policy: PolicyText;
  /** All statements that are objects, also those that cannot be drawn. */
  readonly statements: readonly StatementView[];
  /** The kind of token that the policy is for, where that is known. */
  readonly tokenKind: TokenKind | undefined;
  /** Specifiers that other tokens and roles use. */
  readonly seen: readonly string[];
  readonly covers: Coverage;
};

/** A rule looks at a whole policy and says what it found, in any order. It never throws. */
export type LintRule = (context: LintContext) => readonly Finding[];
