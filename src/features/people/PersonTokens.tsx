import { stopSentence } from '#domain/person/person-tokens.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { TokenLine } from '#features/token-parts/table/TokenLine.tsx';
import { TokenLines } from '#features/token-parts/table/TokenLines.tsx';
import { PagePart } from '#features/token-parts/PagePart.tsx';
import type { Person } from './use-person.ts';

type PersonTokensProps = {
  readonly person: Person;
  readonly accessOf: (token: AccessToken) => string;
};

/** The tokens that stop with the person, and those that keep working without them. */
export function PersonTokens({ person, accessOf }: PersonTokensProps) {
  const { theirs, now, record, list } = person;
  const { stops, survives } = theirs;
  const isWhole = list.data?.complete === true;
  const line = (token: AccessToken) => <TokenLine key={token.id} token={token} access={accessOf(token)} />;
  return (
    <>
      <PagePart
        id="stops"
        title="Stop when they’re removed"
        summary={
          stops.length > 0
            ? `${personalTokens(stops.length)}. ${stopSentence(stops, now)}`
            : noneOf(record.kind === 'gone', isWhole)
        }
      >
        <TokenLines label="Tokens that stop when they’re removed" items={stops}>
          {line}
        </TokenLines>
      </PagePart>
      <PagePart
        id="survives"
        title="Keep working without them"
        summary={
          survives.length > 0
            ? `${countTokens(survives.length)} they created. Removing them changes nothing here, but no one answers for these tokens then.`
            : `${isWhole ? 'No service token' : 'No service token read so far'} was created by them.`
        }
      >
        <TokenLines label="Tokens that keep working without them" items={survives}>
          {line}
        </TokenLines>
      </PagePart>
    </>
  );
}

function personalTokens(count: number): string {
  return count === 1 ? '1 personal token' : `${count.toLocaleString('en')} personal tokens`;
}

function noneOf(isGone: boolean, isWhole: boolean): string {
  if (isGone) return 'They aren’t a member, so their personal tokens have stopped working.';
  return isWhole ? 'No personal tokens that your key can see.' : 'No personal tokens read so far.';
}
