import { expect, test } from 'vitest';
import { day } from '#domain/time/duration.ts';
import { calmToken, reviewNow as now } from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { findingsSentence, jobTitle, ruleFixes, ruleLabel, ruleReason } from './rule-words.ts';
import { reviewRules, type Finding } from './rules.ts';
import { usualThresholds } from './thresholds.ts';

test.each(reviewRules)('%s has words for one token, for several, and no two rules have the same', (rule) => {
  expect(jobTitle(rule, 1, usualThresholds)).toContain('1 token');
  expect(jobTitle(rule, 1200, usualThresholds)).toContain('1,200 tokens');
  expect(ruleReason(rule)).toMatch(/\.$/);
  expect(new Set(ruleFixes(rule)).size).toBe(ruleFixes(rule).length);
  expect(reviewRules.filter((other) => ruleLabel(other) === ruleLabel(rule))).toEqual([rule]);
});

const finding = (rule: Finding['rule'], answer: Finding['answer']): Finding => ({
  rule,
  answer,
  due: 'week',
});

test('a sentence gives every sure finding in order, and none that is not known', () => {
  const token = tokenWith({
    ...calmToken,
    apiVersion: 20220603,
    lastUsedAt: now - 412 * day,
    description: '',
  });
  const findings = [
    finding('api-version-ends', 'yes'),
    finding('idle-power', 'yes'),
    finding('creator-gone', 'unknown'),
    finding('no-purpose', 'yes'),
  ];
  expect(findingsSentence({ token, reach: 'account', findings }, now)).toBe(
    'API version 20220603 works until 31 December 2026, 33 days left; can administer the account, not used for 13 months; no description.',
  );
  expect(findingsSentence({ token, reach: 'account', findings: [] }, now)).toBe('');
});
