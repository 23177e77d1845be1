// The page, the cards, the findings and the JSON pane all look at the same text, so it is read and linted once.
import type { Finding } from '#domain/policy/lint/finding.ts';
import { lintPolicy, severities } from '#domain/policy/lint/lint-policy.ts';
import { needlessStatements } from '#domain/policy/lint/needless-statements.ts';
import type { RedundancyReport } from '#domain/policy/reason/redundant-statements.ts';
import { readPolicyText } from '#domain/policy/text.ts';
import type { PolicyText } from '#domain/policy/text.ts';
import type { TokenKind } from '#domain/token.ts';

let lastRead: PolicyText | undefined;
type Linted = TextFindings & {
  readonly tokenKind: TokenKind | undefined;
  readonly seen: readonly string[];
};
let lastLint: Linted | undefined;
let lastComplete:
  | { readonly linted: Linted; readonly report: RedundancyReport; readonly complete: TextFindings }
  | undefined;

export type TextFindings = {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many statements the text has: findings tell them by number. */
  readonly statementCount: number;
};

/** `readPolicyText`, with the last answer kept. */
export function readPolicyOnce(text: string): PolicyText {
  if (lastRead?.text !== text) lastRead = readPolicyText(text);
  return lastRead;
}

/**
 * What the lint says about a text, with the last answer kept.
 * @param seen specifiers that other tokens and roles use; the same list while it is
 */
export function lintTextOnce(
  text: string,
  tokenKind: TokenKind | undefined,
  seen: readonly string[],
): Linted {
  if (lastLint?.text !== text || lastLint.tokenKind !== tokenKind || lastLint.seen !== seen) {
    const policy = readPolicyOnce(text);
    lastLint = {
      text,
      tokenKind,
      seen,
      findings: lintPolicy(policy, { tokenKind, seen }),
      statementCount: policy.statements.length,
    };
  }
  return lastLint;
}

/** The same with what the exact reasoning adds. The report comes later than the text, so it must be of this very text. */
export function completeFindings(linted: Linted, report: RedundancyReport): TextFindings {
  if (lastComplete?.linted !== linted || lastComplete.report !== report) {
    const found = needlessStatements(readPolicyOnce(linted.text), report, linted.findings);
    const findings = [...linted.findings, ...found].toSorted(
      (a, b) =>
        a.range.from - b.range.from || severities.indexOf(a.severity) - severities.indexOf(b.severity),
    );
    lastComplete = { linted, report, complete: found.length === 0 ? linted : { ...linted, findings } };
  }
  return lastComplete.complete;
}

/** The newest findings on a text: complete as soon as the reasoning is. */
export function newestFindings(
  text: string,
  tokenKind: TokenKind | undefined,
  seen: readonly string[],
): TextFindings {
  const linted = lintTextOnce(text, tokenKind, seen);
  return lastComplete?.linted === linted ? lastComplete.complete : linted;
}
