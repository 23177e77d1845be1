// Asking owners. The console sends nothing: each owner gets a text, and what they write back is read line by line. A line counts only
// if it says surely which token it is about, and what to do.
import { reachWord } from '../rule-words.ts';
import { redactKeys } from '#domain/key/pattern.ts';
import { safeText } from '#domain/key/safe-text.ts';
import { foldText } from '#domain/text/folded-text.ts';
import { describeDuration } from '#domain/time/duration.ts';
import { ownerAnswers, type AnswerEntry, type OwnerAnswer } from './entry.ts';
import type { ItemState, Progress } from './progress.ts';
import { factsTitle, type TokenFacts } from './token-facts.ts';

export type OwnerQuestion = {
  readonly memberId: string;
  /** Empty when it is not known. */
  readonly ownerName: string;
  /** The tokens they are asked about. */
  readonly states: readonly ItemState[];
  /** When they were first asked about one of these, in epoch ms. */
  readonly askedAt: number;
};

/** The owners who are asked about tokens that are not decided yet, those asked longest ago first. */
export function ownerQuestions({ items }: Progress): readonly OwnerQuestion[] {
  const found = new Map<string, OwnerQuestion>();
  for (const state of items) {
    if (state.decision?.decision !== 'asked' || state.outcome === 'gone') continue;
    const { memberId, ownerName } = state.facts;
    const known = found.get(memberId);
    found.set(memberId, {
      memberId,
      ownerName,
      states: [...(known?.states ?? []), state],
      askedAt: Math.min(known?.askedAt ?? Infinity, state.decision.at),
    });
  }
  return [...found.values()].toSorted((a, b) => a.askedAt - b.askedAt);
}

/** The last answer of the owner since the token was asked about; undefined when there is none. */
export function answerOf({
  history,
  decision,
}: Pick<ItemState, 'history' | 'decision'>): AnswerEntry | undefined {
  return history
    .filter((entry) => entry.kind === 'answer')
    .findLast(({ at }) => decision?.decision !== 'asked' || at >= decision.at);
}

export type QuestionContext = {
  /** The name of the review. */
  readonly review: string;
  /** The address of the page with their tokens. */
  readonly page: string;
  /** Epoch ms. */
  readonly now: number;
};

/** The text for one owner, plain and short. It holds no key, no policy and no e-mail address. */
export function questionText(
  { ownerName, states }: OwnerQuestion,
  { review, page, now }: QuestionContext,
): string {
  const [first] = states;
  const example = first === undefined ? '' : lineStart(first.facts);
  return [
    `Hello ${redactKeys(ownerName === '' ? 'there' : ownerName)},`,
    '',
    `The access review ${redactKeys(review)} asks you about ${states.length === 1 ? '1 access token' : `${states.length} access tokens`}:`,
    '',
    ...states.map(({ facts }) => `- ${lineStart(facts)}: ${wordsOf(facts, now)}`),
    '',
    'Please reply with one line for each, starting like above, with keep and why, reduce, rotate or remove. For example:',
    '',
    `${example}: keep because …`,
    '',
    `If you can sign in to the console, your tokens are at ${page}`,
    '',
  ].join('\n');
}

function lineStart(facts: TokenFacts): string {
  return redactKeys(`${facts.lastFour} ${factsTitle(facts)}`.trim());
}

function wordsOf({ reach, lastUsedAt, expiresAt }: TokenFacts, now: number): string {
  const used =
    lastUsedAt === undefined ? 'no use recorded' : `last used ${describeDuration(now - lastUsedAt)} ago`;
  const end =
    expiresAt === undefined
      ? 'never expires'
      : `expires in ${describeDuration(Math.max(0, expiresAt - now))}`;
  return `${reachWord(reach).toLowerCase()}; ${used}; ${end}`;
}

/** A line of a reply. Only `answer` may be recorded. */
export type ReadLine =
  | {
      readonly kind: 'answer';
      readonly line: string;
      readonly state: ItemState;
      readonly answer: OwnerAnswer;
    }
  /** It names no token that is asked about, one of several, or not one thing to do. */
  | { readonly kind: 'unknown' | 'ambiguous' | 'unclear'; readonly line: string };

/**
 * Reads a reply to a question. The last four characters of a key alone are no identity: where several tokens of the review share them, the
 * name must be in the line, and a token that was not asked about is never answered. Quoted lines and those of our own text are left out.
 */
export function readReply(
  reply: string,
  question: OwnerQuestion,
  { items, sent }: { readonly items: readonly ItemState[]; readonly sent: string },
): readonly ReadLine[] {
  const own = new Set(sent.split('\n').map((line) => line.trim()));
  return reply.split(/\r?\n/).flatMap((text): ReadLine[] => {
    const line = safeText(text).trim();
    if (line === '' || line.startsWith('>') || own.has(line)) return [];
    const words = wordsIn(foldText(line));
    const named = items.filter(
      ({ facts }) => facts.lastFour !== '' && words.includes(foldText(facts.lastFour)),
    );
    const wanted = ownerAnswers.filter((answer) => words.includes(answer));
    if (named.length === 0) return wanted.length === 0 ? [] : [{ kind: 'unknown', line }];
    const folded = foldText(line);
    const byName = named.filter(
      ({ facts }) => facts.name.trim() !== '' && folded.includes(foldText(facts.name.trim())),
    );
    const meant = named.length === 1 ? named : byName;
    const [state] = meant;
    if (state === undefined || meant.length > 1) return [{ kind: 'ambiguous', line }];
    if (!question.states.includes(state)) return [{ kind: 'unknown', line }];
    // A name may hold such a word, so those after the name count.
    const after = afterName(folded, state.facts);
    const said = ownerAnswers.filter((answer) => wordsIn(after).includes(answer));
    const [answer] = said;
    if (answer === undefined || said.length > 1) return [{ kind: 'unclear', line }];
    return [{ kind: 'answer', line, state, answer }];
  });
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What follows the last four characters and the name in a folded line. */
function afterName(line: string, { name, lastFour }: TokenFacts): string {
  const four = foldText(lastFour);
  const rest = line.slice(line.indexOf(four) + four.length);
  const folded = foldText(name.trim());
  const at = folded === '' ? -1 : rest.indexOf(folded);
  return at === -1 ? rest : rest.slice(at + folded.length);
}
