// Everything that can be said about a policy without asking a server.
import type { TokenKind } from '#domain/token/token.ts';
import type { PolicyText } from '#domain/policy/text/text.ts';
import { aiTokenLimit } from './ai-token-limit.ts';
import { allEnvironments } from './all-environments.ts';
import { allowExcept } from './allow-except.ts';
import { badSpecifier } from './bad-specifier.ts';
import { bothLists } from './both-lists.ts';
import { broadWildcard } from './broad-wildcard.ts';
import { coversStatement } from './coverage.ts';
import { coveredEntry } from './covered-entry.ts';
import { coveredStatement } from './covered-statement.ts';
import { deniesEverywhere } from './denies-everywhere.ts';
import { denyOnly } from './deny-only.ts';
import { duplicateStatement } from './duplicate-statement.ts';
import type { Finding, Severity } from './finding.ts';
import { invalidJson } from './invalid-json.ts';
import { loneStar } from './lone-star.ts';
import { missingGuard } from './missing-guard.ts';
import { missingList } from './missing-list.ts';
import { missingProjectView } from './missing-project-view.ts';
import { mixedKinds } from './mixed-kinds.ts';
import { notAList } from './not-a-list.ts';
import { notAStatement } from './not-a-statement.ts';
import { notAText } from './not-a-text.ts';
import { repeatedEntry } from './repeated-entry.ts';
import { repeatedKey } from './repeated-key.ts';
import type { Coverage, LintRule } from './rule.ts';
import { selfEscalation } from './self-escalation.ts';
import { serviceRoleAttribute } from './service-role-attribute.ts';
import { shadowedAllow } from './shadowed-allow.ts';
import { starredName } from './starred-name.ts';
import { viewStatements } from './statement-view.ts';
import { unknownAction } from './unknown-action.ts';
import { unknownEffect } from './unknown-effect.ts';
import { unknownKey } from './unknown-key.ts';

export type LintOptions = {
  /** The kind of token that the policy is for; some findings are about one kind only. */
  readonly tokenKind?: TokenKind | undefined;
  /** Specifiers that other tokens and roles use. A misspelt name is found by them. */
  readonly seen?: readonly string[];
  /** How statements are compared. The default is fast and misses what only several statements together cover. */
  readonly covers?: Coverage;
};

const rules: readonly LintRule[] = [
  invalidJson,
  notAList,
  notAStatement,
  unknownKey,
  repeatedKey,
  unknownEffect,
  bothLists,
  missingList,
  notAText,
  loneStar,
  badSpecifier,
  mixedKinds,
  selfEscalation,
  broadWildcard,
  allowExcept,
  denyOnly,
  shadowedAllow,
  unknownAction,
  starredName,
  allEnvironments,
  deniesEverywhere,
  serviceRoleAttribute,
  aiTokenLimit,
  missingProjectView,
  missingGuard,
  duplicateStatement,
  coveredStatement,
  repeatedEntry,
  coveredEntry,
];

const nothingSeen: readonly string[] = [];

/** Severities from the gravest to the lightest. */
export const severities: readonly Severity[] = ['error', 'security', 'warning', 'suggestion'];

/** All findings on a policy in the order of its text, the gravest first at one place. */
export function lintPolicy(policy: PolicyText, options: LintOptions = {}): readonly Finding[] {
  const context = {
    policy,
    statements: viewStatements(policy),
    tokenKind: options.tokenKind,
    seen: options.seen ?? nothingSeen,
    covers: options.covers ?? coversStatement,
  };
  return rules
    .flatMap((rule) => rule(context))
    .toSorted(
      (a, b) =>
        a.range.from - b.range.from || severities.indexOf(a.severity) - severities.indexOf(b.severity),
    );
}
