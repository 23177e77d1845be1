import { useEffect, useMemo, useState, startTransition } from 'react';
import type { Severity } from '#domain/policy/lint/finding.ts';
import { noAttributes } from '#domain/policy/reason/demand.ts';
import type { HeldAttributes } from '#domain/policy/reason/demand.ts';
import { policyOfText } from '#domain/policy/text/text.ts';
import type { TokenKind } from '#domain/token/token.ts';
import { useReasoning } from '../reasoning/use-reasoning.ts';
import { countFindings } from './finding-words.ts';
import type { PolicyReading, TextFindings } from './policy-reading.ts';

/** Typing has priority: the lint runs after this many ms without a change. */
const settleMs = 150;

export type PolicyFindings = TextFindings & {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Whether the findings are about the text on screen; during typing they are of an older one. */
  readonly isCurrent: boolean;
};

/**
 * The findings on a policy's text, shortly after each change. The exact reasoning adds its own once it is done. A decision that must not
 * wait, such as submitting the form, asks the reading itself.
 */
export function usePolicyFindings(
  reading: PolicyReading,
  text: string,
  tokenKind: TokenKind | undefined,
  seen: readonly string[],
): PolicyFindings {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (settled === text) return undefined;
    const timer = setTimeout(() => startTransition(() => setSettled(text)), settleMs);
    return () => clearTimeout(timer);
  }, [text, settled]);
  const linted = reading.lint(settled, tokenKind, seen);
  const job = useMemo(() => {
    const policy = policyOfText(reading.read(settled));
    if (policy === undefined || policy.length < 1) return undefined;
    return { name: 'redundancy', input: { policy, attributes: attributesOf(tokenKind) } } as const;
  }, [reading, settled, tokenKind]);
  // Without an answer from the reasoning (pending or failed), the lint's own findings stand.
  const { answered, isCurrent: isReasoned } = useReasoning(job);
  const told = isReasoned && answered !== undefined ? reading.complete(linted, answered.answer) : linted;
  return { ...told, counts: countFindings(told.findings), isCurrent: settled === text };
}

/** A service token has no role attributes. Those of another token's member are not known where a policy is written. */
function attributesOf(tokenKind: TokenKind | undefined): HeldAttributes {
  return tokenKind === 'service' ? noAttributes : { kind: 'unknown', holder: 'its member' };
}
