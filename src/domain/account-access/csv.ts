// The answer to a question to all tokens as a file that stands for itself: every line repeats the question.
import { writeCsv } from '#domain/text/csv.ts';
import { redactKeys } from '#domain/key/pattern.ts';
import { memberTitle, tokenTitle } from '#domain/token/token.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { AcrossTexts } from './question.ts';

export type AcrossLine = {
  readonly token: AccessToken;
  /** In the words of the screen. */
  readonly verdict: string;
  readonly decidedBy: string;
};

const columns = [
  'Action',
  'Resource',
  'Answer',
  'Decided by',
  'Token',
  'ID',
  'Kind',
  'Owner',
  'Last used (UTC)',
  'Expires (UTC)',
  'Last four',
];

/** The lines in their order as CSV; no text can become a formula, and no key is in it. */
export function acrossCsv({ action, resource }: AcrossTexts, lines: readonly AcrossLine[]): string {
  return writeCsv([
    columns,
    ...lines.map(({ token, verdict, decidedBy }) =>
      [
        action,
        resource,
        verdict,
        decidedBy,
        tokenTitle(token),
        token.id,
        token.kind,
        token.member === undefined ? token.memberId : `${memberTitle(token.member)} <${token.member.email}>`,
        token.lastUsedAt === undefined ? 'no recorded use' : instantText(token.lastUsedAt),
        token.expiresAt === undefined ? 'unknown' : instantText(token.expiresAt),
        token.lastFour,
        // Names are free text: somebody may have put a key into one.
      ].map(redactKeys),
    ),
  ]);
}

function instantText(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
