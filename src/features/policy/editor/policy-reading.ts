// The page, the cards, the findings and the JSON pane of an editor share one text. It is therefore read and linted once.
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
  /** The number of statements in the text, since findings name statements by number. */
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

/** What one editor knows about its text. Each answer is kept until another text is asked about. */
export type PolicyReading = {
  readonly read: (text: string) => PolicyText;
  /** The findings of the lint. `seen` are specifiers that other tokens and roles use; pass the same list while it is unchanged. */
  readonly lint: (text: string, tokenKind: TokenKind | undefined, seen: readonly string[]) => Linted;
  /** Adds the findings of the exact reasoning. The report arrives later than the text, so it must be of this exact text. */
  readonly complete: (linted: Linted, report: RedundancyReport) => TextFindings;
  /** The newest findings on a text: complete once the reasoning is done. */
  readonly newest: (text: string, tokenKind: TokenKind | undefined, seen: readonly string[]) => TextFindings;
};

/** The reading of one editor, the same object while the editor is on the page. */
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
