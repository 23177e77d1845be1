import { describe, expect, test } from 'vitest';
import { growth } from '#testing/growth.ts';
import type { TokenKind } from '#domain/token/token.ts';
import { applyEdit } from '#domain/policy/text/edit.ts';
import { formatPolicyText } from '#domain/policy/text/format.ts';
import { readPolicyText } from '#domain/policy/text/text.ts';
import { findingCodes, type Finding } from './finding.ts';
import { lintPolicy } from './lint-policy.ts';

/** One line of a decision table: the findings of the table's code on a policy, and the policy after the first repair. */
type Case = {
  name: string;
  policy?: unknown;
  text?: string;
  tokenKind?: TokenKind;
  /** Specifiers used elsewhere. */
  seen?: string[];
  findings: Told[];
  repaired?: unknown;
};

/** `about` is the marked text, `says` a part of the message, `repair` its label; what a line leaves out is not compared. */
type Told = { pointer: string; severity: string; about?: string; says?: string; repair?: string };

const tables = import.meta.glob<Case[]>('./cases/*.json', { eager: true, import: 'default' });

const rules = Object.entries(tables).map(([path, cases]) => ({
  code: path.replace(/^.*\/|\.json$/g, ''),
  cases,
}));

function textOf({ policy, text }: Case): string {
  return text ?? JSON.stringify(policy, undefined, 2);
}

function findingsOf(
  text: string,
  code: string,
  { tokenKind, seen = [] }: Pick<Case, 'tokenKind' | 'seen'> = {},
): readonly Finding[] {
  return lintPolicy(readPolicyText(text), { tokenKind, seen }).filter((finding) => finding.code === code);
}

function tell({ pointer, severity, range, message, repair }: Finding, text: string, expected?: Told): Told {
  const says = expected?.says ?? '';
  return {
    pointer,
    severity,
    ...(expected?.about === undefined ? {} : { about: text.slice(range.from, range.to) }),
    ...(expected?.says === undefined ? {} : { says: message.includes(says) ? says : message }),
    ...(repair === undefined ? {} : { repair: repair.label }),
  };
}

describe.each(rules)('$code', ({ code, cases }) => {
  test.each(cases)('$name', (row) => {
    const text = textOf(row);
    const found = findingsOf(text, code, row);
    expect(found.map((finding, at) => tell(finding, text, row.findings[at]))).toEqual(row.findings);
    const repair = found[0]?.repair;
    const repaired = repair === undefined ? undefined : JSON.parse(applyEdit(text, repair.edit));
    expect(repaired).toEqual(row.repaired);
  });
});

test('every code has a table, and every table is of a code that is found', () => {
  const found = rules.map(({ code, cases }) =>
    cases.some((row) => findingsOf(textOf(row), code, row).length > 0) ? code : `nothing found: ${code}`,
  );
  // What is found by other means (needless-statements.ts) has no table.
  expect(found).toEqual(findingCodes.filter((code) => code !== 'reaches-nothing').toSorted());
});

function policyOf(count: number) {
  return readPolicyText(
    formatPolicyText(
      Array.from({ length: count }, (_, at) => ({
        effect: at % 4 === 0 ? ('deny' as const) : ('allow' as const),
        resources: {
          mode: 'only' as const,
          patterns: [`proj/team-${at}*:env/production:flag/*`, `proj/team-${at}`],
        },
        actions: {
          mode: 'only' as const,
          patterns: ['updateOn', 'updateTargets', 'createFlag', 'view*', 'updateFallthruogh'],
        },
      })),
    ),
  );
}

test('four times the statements take no more than their pairs, sixteen times as long', () => {
  const [ten, forty] = [policyOf(10), policyOf(40)];
  // Statements are compared two by two; anything above that, and room for noise, is a mistake.
  expect(
    growth(
      () => lintPolicy(ten),
      () => lintPolicy(forty),
    ),
  ).toBeLessThan(32);
});
