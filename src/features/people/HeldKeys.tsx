import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { HeldKey } from '#domain/person/key-holding.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { PauseSentence } from '#features/token-parts/PauseSentence.tsx';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { TokenLine } from '#features/token-parts/table/TokenLine.tsx';
import { TokenLines } from '#features/token-parts/table/TokenLines.tsx';
import { waitEndsAt } from '#queries/requests/rate-limit-wait.ts';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { useSaid } from '#ui/use-said.ts';
import { logReachText } from '#features/token-parts/history/log-words.ts';
import { PagePart } from '#features/token-parts/PagePart.tsx';
import type { Person } from './use-person.ts';
import { RetryButton } from '#ui/RetryButton.tsx';

type HeldKeysProps = {
  readonly person: Person;
  readonly accessOf: (token: AccessToken) => string;
  readonly onReadOn: () => void;
};

/** The working keys that the person was shown and that don't stop with them, by the audit log. */
export function HeldKeys({ person, accessOf, onReadOn }: HeldKeysProps) {
  const { holdings, log } = person;
  const { held, replaced } = holdings;
  const pauseEndsAt = waitEndsAt(log.failureReason);
  const summary = heldText(held.length, replaced.length, log.isReading);
  useSaid(log.isReading ? undefined : summary);
  const canReadOn = log.readBackTo !== undefined && !log.isReading && log.error === null;
  return (
    <PagePart
      id="held"
      title="Keys they may still hold"
      summary={
        <>
          {summary} A key is shown once, to the person who creates or resets its token. Whether they passed it
          on isn’t recorded.
        </>
      }
    >
      <TokenLines label="Tokens whose key they may still hold" items={held}>
        {(one) => (
          <TokenLine
            key={one.token.id}
            token={one.token}
            access={accessOf(one.token)}
            note={<Why held={one} />}
          />
        )}
      </TokenLines>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mt: 1 }}
      >
        <Typography variant="body2" aria-busy={log.isReading} sx={{ color: 'text.secondary' }}>
          {pauseEndsAt === undefined ? logReachText(log) : <PauseSentence until={pauseEndsAt} />}
          {log.unread > 0 && ` ${log.unread === 1 ? '1 entry' : `${log.unread} entries`} couldn’t be read.`}
        </Typography>
        {canReadOn && (
          <Button size="small" variant="outlined" onClick={onReadOn}>
            Read further back
          </Button>
        )}
        {log.error !== null && <RetryButton size="small" variant="outlined" onClick={log.readAgain} />}
      </Box>
    </PagePart>
  );
}

function heldText(held: number, replaced: number, isReading: boolean): string {
  const since =
    replaced === 0
      ? ''
      : replaced === 1
        ? ' 1 more was reset since by someone else.'
        : ` ${replaced.toLocaleString('en')} more were reset since by someone else.`;
  const soFar = isReading ? ', so far' : '';
  return held === 0
    ? `No working key that doesn’t stop with them is known${soFar}.${since}`
    : `They may still hold working keys of ${countTokens(held)} that don’t stop with them${soFar}.${since}`;
}

function Why({ held: { how, at, key, certainty } }: { readonly held: HeldKey }) {
  return (
    <>
      {how === 'created' ? 'Created by them' : 'Reset by them'}{' '}
      {at === undefined ? 'at an unknown time' : <RelativeTime at={at} />}
      {key.kind === 'old' && (
        <>
          ; reset since, but the old key works until its grace period ends <RelativeTime at={key.endsAt} />
        </>
      )}
      {certainty === 'possible' && '; it may have been reset since, earlier than the audit log was read'}
    </>
  );
}
