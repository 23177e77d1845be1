// What only the exact reasoning sees: statements that several others make needless, or that reach nothing.
import { removeStatement } from '#domain/policy/text/edit.ts';
import type { Redundancy, RedundancyReport } from '#domain/policy/reason/redundant-statements.ts';
import { joinWords } from '#domain/text/word-list.ts';
import type { PolicyText } from '#domain/policy/text/text.ts';
import { repairWith, type Finding } from './finding.ts';

/**
 * The findings that a report adds to those that `lintPolicy` made of the same text. Each statement named can be removed by
 * itself. Of statements that make each other needless, one is named. A denial of what nothing allows is left alone: people keep
 * such guards for later.
 */
export function needlessStatements(
  policy: PolicyText,
  { found }: RedundancyReport,
  told: readonly Finding[],
): readonly Finding[] {
  const known = new Set(
    told.flatMap((finding) => (isVerdict(finding, policy) ? (finding.statement ?? []) : [])),
  );
  const leanedOn = new Set<number>();
  const needless = found.toReversed().filter(({ statement, reason, because }) => {
    if (reason === 'idle' || known.has(statement) || leanedOn.has(statement)) return false;
    if (because.some((one) => known.has(one))) return false;
    for (const one of because) leanedOn.add(one);
    return true;
  });
  return needless.toReversed().flatMap((redundancy) => {
    const { statement } = redundancy;
    const place = policy.statements[statement];
    if (place === undefined) return [];
    return {
      ...meaningOf(redundancy),
      pointer: place.pointer,
      statement,
      range: { from: place.from, to: place.to },
      ...repairWith('Remove this statement', removeStatement(policy, statement)),
    };
  });
}

/** Whether a finding settles its statement already, or makes its meaning uncertain. */
function isVerdict({ code, severity, pointer, statement }: Finding, policy: PolicyText): boolean {
  if (severity === 'error' || code === 'duplicate-statement' || code === 'covered-statement') return true;
  return (
    code === 'shadowed-allow' && statement !== undefined && policy.statements[statement]?.pointer === pointer
  );
}

function meaningOf({ reason, because }: Redundancy): Pick<Finding, 'code' | 'severity' | 'message'> {
  switch (reason) {
    case 'unreachable':
      return {
        code: 'reaches-nothing',
        severity: 'warning',
        message: 'No known resource matches all of this, so the statement has no effect.',
      };
    case 'shadowed':
      return {
        code: 'shadowed-allow',
        severity: 'warning',
        message: `${whoTogether(because, 'denies', 'deny')} all of this, so it never allows anything.`,
      };
    case 'redundant':
    case 'idle':
      return {
        code: 'covered-statement',
        severity: 'suggestion',
        message: `${whoTogether(because, 'already covers', 'already cover')} all of this.`,
      };
    default:
      return reason satisfies never;
  }
}

/** `Statement 2 denies`, `Statements 2 and 3 together deny`. */
function whoTogether(indexes: readonly number[], one: string, many: string): string {
  const names = joinWords(indexes.map((index) => String(index + 1)));
  return indexes.length === 1 ? `Statement ${names} ${one}` : `Statements ${names} together ${many}`;
}
