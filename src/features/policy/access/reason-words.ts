// Why a statement has its part in an answer, in words.
import type { GrantAnswer, StatementAnswer } from '#domain/policy/access/access-answer.ts';
import type { NearestReason } from '#domain/policy/language/scope-match.ts';
import type { ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';

const nearestWords: Readonly<Record<NearestReason, string>> = {
  'other-kind': 'different resource type',
  'other-name': 'different resources',
  'property-differs': 'different criticality',
  'tag-missing': 'the resource lacks a required tag',
  'view-missing': 'the resource isn’t in a required view',
  'role-attribute-unknown': 'its role attribute has no value here',
  unreadable: 'its resource specifier can’t be read',
};

/** What nobody outside LaunchDarkly knows about inline roles (contract section 12, rule 4). */
const inlineBaseWords =
  'LaunchDarkly doesn’t document whether an inline role can also read everything else, as a Reader can.';

/** Whether a statement applies, and why. */
export function statementReason({ reason, applies }: StatementAnswer): string {
  const { actions, resources } = reason;
  if (applies === 'unknown') {
    return 'Might apply: depends on a role attribute or resource specifier that can’t be read.';
  }
  if (applies === 'yes') return 'Applies to this action and resource.';
  if (!actions.matches) {
    return actions.reason === 'excepted'
      ? 'Doesn’t apply: the action is excluded.'
      : 'Doesn’t apply: different actions.';
  }
  if (resources.reason === 'excepted') return 'Doesn’t apply: the resource is excluded.';
  return `Doesn’t apply: ${nearestWords[resources.nearest ?? 'other-name']}.`;
}

/** What one role answers, in a sentence. */
export function grantReason({ title, carrier }: ReviewedGrant, answer: GrantAnswer): string {
  const number = (answer.statement ?? 0) + 1;
  switch (answer.because) {
    case 'unreadable':
      return `${title} can’t be read, so what it allows is unknown.`;
    case 'base':
      return `${title} allows this through its Reader base.`;
    case 'possible-base':
      return `No statement allows this. ${inlineBaseWords}`;
    case 'nothing-applies':
      return carrier === 'base-role' ? `${title} doesn’t allow this.` : 'No statement allows this.';
    case 'unsure-statement':
      return `Depends on statement ${number}, which might apply.`;
    case 'statement':
      if (carrier === 'base-role') {
        return `${title} ${answer.verdict === 'allowed' ? 'allows' : 'doesn’t allow'} this.`;
      }
      return `Statement ${number} ${answer.verdict === 'allowed' ? 'allows' : 'denies'} this.`;
    default:
      return answer.because satisfies never;
  }
}
