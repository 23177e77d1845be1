// Reads a series of pages as the console does.
import { readFrames } from '#api/answer-frames.ts';
import type { WholeAnswer } from '#api/early-answers.ts';

/** All answers that are in the body of an answer. */
export async function readSeries({ body }: Response): Promise<readonly WholeAnswer[]> {
  const answers: WholeAnswer[] = [];
  if (body === null) return answers;
  const reader = body.getReader();
  for await (const answer of readFrames(() => reader.read())) answers.push(answer);
  return answers;
}
