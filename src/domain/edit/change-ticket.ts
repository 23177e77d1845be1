// A change of access as text for a change ticket: Markdown that also reads as plain text. Names in it are escaped.
import type { AccessChange } from './access-change.ts';
import { escapeMarkdown, markdownCode } from '#domain/text/markdown.ts';
import { changedKinds } from '#domain/policy/access/changed-kinds.ts';
import type { ChangedActions, ChangeReach, Side } from '#domain/policy/access/changed-kinds.ts';
import type { NewPower } from '#domain/policy/access/new-powers.ts';
import { formatConcreteResource } from '#domain/policy/language/resource-match.ts';
import { tokenTitle } from '#domain/token/token.ts';
import type { AccessToken } from '#domain/token/token.ts';

export type ChangeTicketFacts = {
  readonly token: Pick<AccessToken, 'id' | 'name' | 'lastFour'>;
  /** What else changes, one sentence each. */
  readonly sentences: readonly string[];
  /** Undefined when the access stays as it is. */
  readonly change: AccessChange | undefined;
};

/** How far a gain or loss goes, as a phrase behind the actions. */
export const reachWords: Readonly<Record<Side, Readonly<Record<ChangeReach, string>>>> = {
  gained: { all: 'on all', others: 'on all the others too', some: 'on some', unknown: 'perhaps' },
  lost: { all: 'on all', others: 'where it was allowed', some: 'on some', unknown: 'perhaps' },
};

/** Writes the text; it ends with a line break and holds no key. */
export function changeTicketText({ token, sentences, change }: ChangeTicketFacts): string {
  const tail = token.lastFour === '' ? '' : `, key …${escapeMarkdown(token.lastFour)}`;
  return [
    `Change of the access token ${escapeMarkdown(tokenTitle(token))} (ID ${markdownCode(token.id)}${tail})`,
    '',
    ...sentences.map((sentence) => `- ${escapeMarkdown(sentence)}`),
    ...(change === undefined ? ['', 'Its access is unchanged.'] : accessLines(change)),
    '',
  ].join('\n');
}

function accessLines({ difference, powers }: AccessChange): readonly string[] {
  return [
    ...(powers.length === 0 ? [] : ['', 'New privileged access:', '', ...powers.map(powerLine)]),
    ...sideLines(difference, 'gained'),
    ...sideLines(difference, 'lost'),
    '',
    `Unchanged: ${difference.unchanged} permissions.`,
    ...(difference.tooComplex.length === 0
      ? []
      : [`Too complex to decide: ${difference.tooComplex.map(markdownCode).join(', ')}.`]),
  ];
}

function sideLines(difference: AccessChange['difference'], side: Side): readonly string[] {
  const kinds = changedKinds(difference, side);
  const title = side === 'gained' ? 'Access gained' : 'Access lost';
  if (kinds.length === 0) return ['', `${title}: none.`];
  const lines = kinds.flatMap(({ kind, changes }) =>
    changes.map(
      (one) =>
        `- ${escapeMarkdown(kind.label)}: ${actionsText(one)} ${reachWords[side][one.reach]}${because(one)}`,
    ),
  );
  return ['', `${title}:`, '', ...lines];
}

function actionsText({ actions, otherAction }: ChangedActions): string {
  const listed = actions.map(markdownCode);
  return [...listed, ...(otherAction === undefined ? [] : ['actions added later'])].join(', ');
}

function because({ what }: ChangedActions): string {
  return what.kind === 'unknown'
    ? `: it depends on ${escapeMarkdown(what.because.join(', '))}`
    : `, for example ${markdownCode(formatConcreteResource(what.example.resource))}`;
}

function powerLine({ sentence, actions, certainty }: NewPower): string {
  // Only sentences that are not sure contain names that other people chose.
  const text = certainty === 'sure' ? sentence : escapeMarkdown(sentence);
  const by = actions.length === 0 ? '' : ` (${actions.map(markdownCode).join(', ')})`;
  return `- ${text}${by}`;
}
