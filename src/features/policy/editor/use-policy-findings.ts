import { useEffect, useState, startTransition } from 'react';
import type { Severity } from '#domain/policy/lint/finding.ts';
import type { TokenKind } from '#domain/token.ts';
import { countFindings } from './finding-words.ts';
import { lintTextOnce, type TextFindings } from './policy-reading.ts';

/** Typing comes first: the lint runs once this many ms passed without a change. */
const settleMs = 150;

export type PolicyFindings = TextFindings & {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Whether the findings are about the text on screen: they are behind it while somebody types. */
  readonly isCurrent: boolean;
};

/**
 * What the lint says about a policy's text, shortly after each change. For a decision that must not wait (sending the
 * form), ask `lintTextOnce`.
 */
export function usePolicyFindings(text: string, tokenKind: TokenKind | undefined): PolicyFindings {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (settled === text) return undefined;
    const timer = setTimeout(() => startTransition(() => setSettled(text)), settleMs);
    return () => clearTimeout(timer);
  }, [text, settled]);
  const linted = lintTextOnce(settled, tokenKind);
  return { ...linted, counts: countFindings(linted.findings), isCurrent: settled === text };
}
