// How findings are shown: a word, an icon and a colour for each severity, and counts as a sentence.
import type { Finding, Severity } from '#domain/policy/lint/finding.ts';
import { severities } from '#domain/policy/lint/lint-policy.ts';

const severityWords: Readonly<Record<Severity, { one: string; many: string }>> = {
  error: { one: 'error', many: 'errors' },
  security: { one: 'security warning', many: 'security warnings' },
  warning: { one: 'warning', many: 'warnings' },
  suggestion: { one: 'suggestion', many: 'suggestions' },
};

export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, security: 0, warning: 0, suggestion: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** What an unfinished policy says in place of its findings. */
export const unfinishedText = 'Not finished yet';

/** `2 errors, 1 warning`; `No issues` when there are none. */
export function findingsSentence(counts: Readonly<Record<Severity, number>>): string {
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => {
      const { one, many } = severityWords[severity];
      return `${counts[severity]} ${counts[severity] === 1 ? one : many}`;
    });
  return parts.length === 0 ? 'No issues' : parts.join(', ');
}
