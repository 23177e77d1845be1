// Policies in plain language, for people who decide whether a token may do too much.
import { describeActions } from './describe-actions.ts';
import { describeResources } from './describe-resources.ts';
import type { Policy, Scope, Statement } from './statement.ts';
import { joinFirst } from './word-list.ts';

const spelledOutPlaces = 4;
const spelledOutStatements = 6;

/** One sentence on what a statement does: `Allows every action on flags in environment production of every project.` */
export function describeStatement(statement: Statement): string {
  return `${clause(statement)}.`;
}

/**
 * What a policy comes to, in as many sentences as it takes: allows before denies, because their order means nothing, and
 * a plain word when nothing is allowed at all.
 */
export function describePolicy(policy: Policy): string {
  const allows = policy.filter(({ effect }) => effect === 'allow');
  const denies = policy.filter(({ effect }) => effect === 'deny');
  if (allows.length === 0) {
    return policy.length === 0
      ? 'Allows nothing: there are no statements.'
      : 'Allows nothing: every statement denies, and what no statement allows is denied anyway.';
  }
  const sentences = [
    ...allows.map(describeStatement),
    ...denies.map((deny) => `${clause(deny)}, even where another statement allows it.`),
  ];
  const rest = sentences.length - spelledOutStatements;
  return rest > 1
    ? `${sentences.slice(0, spelledOutStatements).join(' ')} ${rest} more statements follow.`
    : sentences.join(' ');
}

function clause({ effect, actions, resources }: Statement): string {
  return `${effect === 'allow' ? 'Allows' : 'Denies'} ${describeActions(actions)} ${describePlaces(resources)}`;
}

/** Phrases hold "and" themselves, so the word before each is repeated to keep them apart. */
function describePlaces({ mode, patterns }: Scope): string {
  const phrases = describeResources(patterns);
  if (mode === 'only') {
    return joinRepeating('on', phrases);
  }
  return phrases.includes('everything')
    ? 'on nothing known'
    : `on everything ${joinRepeating('except', phrases)}`;
}

function joinRepeating(word: string, phrases: readonly string[]): string {
  const repeated = phrases.map((phrase) => `${word} ${phrase}`);
  return joinFirst(repeated, spelledOutPlaces, 'groups of resources');
}
