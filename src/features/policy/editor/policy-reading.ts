// The page, the cards, the findings and the JSON pane all look at the same text, so it is read and linted once.
import type { Finding } from '#domain/policy/lint/finding.ts';
import { lintPolicy } from '#domain/policy/lint/lint-policy.ts';
import { readPolicyText } from '#domain/policy/text.ts';
import type { PolicyText } from '#domain/policy/text.ts';
import type { TokenKind } from '#domain/token.ts';

let lastRead: PolicyText | undefined;
let lastLint: (TextFindings & { readonly tokenKind: TokenKind | undefined }) | undefined;

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

/** What the lint says about a text, with the last answer kept. */
export function lintTextOnce(text: string, tokenKind: TokenKind | undefined): TextFindings {
  if (lastLint?.text !== text || lastLint.tokenKind !== tokenKind) {
    const policy = readPolicyOnce(text);
    lastLint = {
      text,
      tokenKind,
      findings: lintPolicy(policy, { tokenKind }),
      statementCount: policy.statements.length,
    };
  }
  return lastLint;
}
