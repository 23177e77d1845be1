import type { Diagnostic } from '@codemirror/lint';
import type { Finding, Severity } from '#domain/policy/lint/finding.ts';
import { toDocumentOffset } from './line-ends.ts';

const levels: Readonly<Record<Severity, Diagnostic['severity']>> = {
  error: 'error',
  security: 'warning',
  warning: 'warning',
  suggestion: 'info',
};

const words: Readonly<Record<Severity, string>> = {
  error: 'Error',
  security: 'Security',
  warning: 'Warning',
  suggestion: 'Suggestion',
};

/** Findings as CodeMirror shows them: the severity word comes first, so that colour is never the only sign. */
export function toDiagnostics(
  text: string,
  findings: readonly Finding[],
  onRepair: (finding: Finding) => void,
): readonly Diagnostic[] {
  return findings.map((finding) => ({
    from: toDocumentOffset(text, finding.range.from),
    to: toDocumentOffset(text, finding.range.to),
    severity: levels[finding.severity],
    message: `${words[finding.severity]}: ${finding.message}`,
    actions:
      finding.repair === undefined ? [] : [{ name: finding.repair.label, apply: () => onRepair(finding) }],
  }));
}
