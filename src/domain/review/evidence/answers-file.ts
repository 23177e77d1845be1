// What owners answered, as a file of the evidence.
import type { Campaign } from '../campaign/campaign.ts';
import { factsTitle } from '../campaign/token-facts.ts';
import type { Progress } from '../campaign/progress.ts';

/** All answers in the order of the tokens, oldest first for each. Times are ISO 8601, UTC. */
export function answersJson({ id, name }: Campaign, { items }: Progress): string {
  const answers = items.flatMap(({ facts, history }) =>
    history.flatMap((entry) =>
      entry.kind === 'answer'
        ? {
            tokenId: facts.id,
            tokenName: factsTitle(facts),
            lastFour: facts.lastFour,
            owner: entry.owner,
            answer: entry.answer,
            quote: entry.quote,
            recordedBy: entry.by.name,
            recordedAt: new Date(entry.at).toISOString(),
          }
        : [],
    ),
  );
  const file = { format: 'access-review-answers', version: 1, review: { id, name }, answers };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}

/** How many answers a file holds; undefined when it can't be read. */
export function countAnswers(text: string): number | undefined {
  try {
    const { answers }: { readonly answers?: unknown } = JSON.parse(text);
    return Array.isArray(answers) ? answers.length : undefined;
  } catch {
    return undefined;
  }
}
