// Why a statement has its part in an answer, in words.
import type { GrantAnswer, StatementAnswer } from '#domain/policy/access/access-answer.ts';
import type { NearestReason } from '#domain/policy/language/scope-match.ts';
import type { ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';

const nearestWords: Readonly<Record<NearestReason, string>> = {
  'other-kind': 'it speaks of other kinds of resource',
  'other-name': 'it names other resources of this kind',
  'property-differs': 'it asks for another criticality',
  'tag-missing': 'the resource lacks a tag it asks for',
  'view-missing': 'the resource is not in a view it asks for',
  'role-attribute-unknown': 'it names a role attribute that has no value here',
  unreadable: 'its specifier cannot be read',
};

/** What nobody outside LaunchDarkly knows about inline roles (contract section 12, rule 4). */
const inlineBaseWords =
  'LaunchDarkly does not document whether an inline role can also read everything else, as a Reader can.';

/** Whether a statement applies, and why. */
export function statementReason({ reason, applies }: StatementAnswer): string {
  const { actions, resources } = reason;
  if (applies === 'unknown') {
    return 'May apply: it depends on a role attribute or specifier that cannot be read.';
  }
  if (applies === 'yes') return 'Applies: it takes in the action and the resource.';
  if (!actions.matches) {
    return `Does not apply: the action is ${actions.reason === 'excepted' ? 'among its exceptions' : 'not among its actions'}.`;
  }
  if (resources.reason === 'excepted') return 'Does not apply: the resource is among its exceptions.';
  return `Does not apply: ${nearestWords[resources.nearest ?? 'other-name']}.`;
}

/** What one role answers, in a sentence. */
export function grantReason({ title, carrier }: ReviewedGrant, answer: GrantAnswer): string {
  const number = (answer.statement ?? 0) + 1;
  switch (answer.because) {
    case 'unreadable':
      return `${title} cannot be read, so what it says is unknown.`;
    case 'base':
      return `${title} allows it by its Reader base.`;
    case 'possible-base':
      return `No statement of it allows this. ${inlineBaseWords}`;
    case 'nothing-applies':
      return carrier === 'base-role' ? `${title} does not allow it.` : `No statement of it allows this.`;
    case 'unsure-statement':
      return `It depends on statement ${number}, which may apply.`;
    case 'statement':
      if (carrier === 'base-role') {
        return `${title} ${answer.verdict === 'allowed' ? 'allows' : 'does not allow'} it.`;
      }
      return `Statement ${number} ${answer.verdict === 'allowed' ? 'allows' : 'denies'} it.`;
    default:
      return answer.because satisfies never;
  }
}
