import type { AccessCase, CaseState } from '#domain/policy/access/access-cases.ts';

export const caseWords: Readonly<Record<AccessCase['must'], string>> = {
  allow: 'must be allowed',
  deny: 'must be denied',
};

/** The state of all cases together, in a sentence. */
export function casesSentence(states: readonly CaseState[]): string {
  const count = (state: CaseState) => states.filter((one) => one === state).length;
  const held = `${count('holds')} of ${states.length} ${states.length === 1 ? 'test passes' : 'tests pass'}`;
  const parts = [
    ...(count('broken') === 0 ? [] : [`${count('broken')} failed`]),
    ...(count('unknown') === 0 ? [] : [`${count('unknown')} unknown`]),
  ];
  return parts.length === 0 ? `${held}.` : `${held}; ${parts.join(', ')}.`;
}
