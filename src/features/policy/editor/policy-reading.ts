// The page, the cards, the findings and the JSON pane of an editor look at the same text, so it is read and linted once.
import { useState } from 'react';
import type { Finding } from '#domain/policy/lint/finding.ts';
import { lintPolicy, severities } from '#domain/policy/lint/lint-policy.ts';
import { needlessStatements } from '#domain/policy/lint/needless-statements.ts';
import type { RedundancyReport } from '#domain/policy/reason/redundant-statements.ts';
import { readPolicyText } from '#domain/policy/text/text.ts';
import type { PolicyText } from '#domain/policy/text/text.ts';
import type { TokenKind } from '#domain/token/token.ts';

export type TextFindings = {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many statements the text has: findings tell them by number. */
  readonly statementCount: number;
};

type Linted = TextFindings & {
  readonly tokenKind: TokenKind | undefined;
  readonly seen: readonly string[];
};
type Complete = {
  readonly linted: Linted;
  readonly report: RedundancyReport;
  readonly findings: TextFindings;
};

/** What one editor knows of its text. Each answer is kept until another text is asked about. */
export type PolicyReading = {
  readonly read: (text: string) => PolicyText;
  /** What the lint says. `seen` are specifiers that other tokens and roles use; the same list while it is. */
  readonly lint: (text: string, tokenKind: TokenKind | undefined, seen: readonly string[]) => Linted;
  /** Adds what the exact reasoning says. The report comes later than the text, so it must be of this very text. */
  readonly complete: (linted: Linted, report: RedundancyReport) => TextFindings;
  /** The newest findings on a text: complete as soon as the reasoning is. */
  readonly newest: (text: string, tokenKind: TokenKind | undefined, seen: readonly string[]) => TextFindings;
};

/** The reading of one editor, the same for as long as that is on the page. */
export function usePolicyReading(): PolicyReading {
  return useState(createPolicyReading)[0];
}

function createPolicyReading(): PolicyReading {
  let lastRead: PolicyText | undefined;
  let lastLint: Linted | undefined;
  let lastComplete: Complete | undefined;

  function read(text: string): PolicyText {
    if (lastRead?.text !== text) lastRead = readPolicyText(text);
    return lastRead;
  }

  function lint(text: string, tokenKind: TokenKind | undefined, seen: readonly string[]): Linted {
    if (lastLint?.text !== text || lastLint.tokenKind !== tokenKind || lastLint.seen !== seen) {
      const policy = read(text);
      const findings = lintPolicy(policy, { tokenKind, seen });
      lastLint = { text, tokenKind, seen, findings, statementCount: policy.statements.length };
    }
    return lastLint;
  }

  function complete(linted: Linted, report: RedundancyReport): TextFindings {
    if (lastComplete?.linted !== linted || lastComplete.report !== report) {
      const found = needlessStatements(read(linted.text), report, linted.findings);
      const findings = [...linted.findings, ...found].toSorted(
        (a, b) =>
          a.range.from - b.range.from || severities.indexOf(a.severity) - severities.indexOf(b.severity),
      );
      lastComplete = { linted, report, findings: found.length === 0 ? linted : { ...linted, findings } };
    }
    return lastComplete.findings;
  }

  function newest(text: string, tokenKind: TokenKind | undefined, seen: readonly string[]): TextFindings {
    const linted = lint(text, tokenKind, seen);
    return lastComplete?.linted === linted ? lastComplete.findings : linted;
  }

  return { read, lint, complete, newest };
}
