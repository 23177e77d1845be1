// Findings, sorted by the statements that they are about.
import type { Finding } from '#domain/policy/lint/finding.ts';

/** The findings on statement `index`, except on what is still to be written. */
export function findingsOn(findings: readonly Finding[], index: number): readonly Finding[] {
  return findings.filter((finding) => finding.statement === index && !isUnfinished(finding));
}

/** Whether a finding only says that something is still to be written. Nobody needs it while they write; sending the form says it. */
export function isUnfinished({ code }: Pick<Finding, 'code'>): boolean {
  return code === 'no-statements' || code === 'empty-list' || code === 'missing-list';
}

/** The findings that belong to no statement's box. */
export function findingsOnPolicy(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ statement }) => statement === undefined);
}

/** Whether two lists read the same; their ranges in the text may differ. */
export function isSameList(a: readonly Finding[], b: readonly Finding[]): boolean {
  return (
    a.length === b.length &&
    a.every((finding, at) => {
      const other = b[at];
      return (
        other !== undefined &&
        finding.code === other.code &&
        finding.pointer === other.pointer &&
        finding.message === other.message &&
        finding.repair?.label === other.repair?.label
      );
    })
  );
}
