// What deserves a look about a role as a whole. Findings on its policy are those of the lint.
import type { ReachAnswer } from '#domain/policy/access/reach.ts';
import { joinWords } from '#domain/text/word-list.ts';

export type RoleFacts = {
  /** The name and the key: what people judge it by. */
  readonly title: string;
  readonly kind: 'base' | 'custom' | 'gone';
  /** How many tokens carry it. */
  readonly tokens: number;
  /** Whether all tokens are read. */
  readonly isWhole: boolean;
  /** How many members hold it; undefined when that is not known. */
  readonly members: number | undefined;
  /** Undefined while it is not calculated, or can't be. */
  readonly reach: ReachAnswer | undefined;
  /** The names of roles with exactly the same permissions. */
  readonly equal: readonly string[];
};

export type RoleFinding = { readonly id: string; readonly sentence: string };

const soundsPowerful = /admin|owner|root|super|full/i;

/** Gives the findings on a role, the gravest first. */
export function roleFindings(facts: RoleFacts): readonly RoleFinding[] {
  const { title, kind, tokens, isWhole, members, reach, equal } = facts;
  const findings: RoleFinding[] = [];
  const add = (id: string, sentence: string) => findings.push({ id, sentence });
  const count = tokens === 1 ? '1 token' : `${tokens.toLocaleString('en')} tokens`;
  if (kind === 'gone' && tokens > 0) {
    add(
      'gone',
      `It doesn’t exist any more, but ${count} ${tokens === 1 ? 'carries' : 'carry'} it. What it allowed is unknown.`,
    );
  }
  if (kind === 'custom' && reach?.administers === 'yes') {
    add(
      'administers',
      soundsPowerful.test(title)
        ? 'It can administer the account.'
        : 'It can administer the account, and its name doesn’t say so.',
    );
  }
  if (kind === 'custom' && reach?.administers === 'unknown') {
    add('may-administer', 'Whether it can administer the account can’t be determined.');
  }
  if (kind !== 'gone' && reach?.allows === 'no') add('nothing', 'It allows nothing.');
  if (equal.length > 0) add('equal', `It has exactly the same permissions as ${joinWords(equal)}.`);
  if (kind === 'custom' && isWhole && tokens === 0) {
    const held = members === undefined ? '' : members === 0 ? ', and no member holds it' : '';
    add('unused', `No token that your key can see carries it${held}.`);
  }
  return findings;
}
