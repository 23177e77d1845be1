import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import type { Campaign, CampaignFile } from '#domain/review/campaign/campaign.ts';
import {
  countOpen,
  drawSecondLooks,
  needsNewDecision,
  unfinished,
  type Progress,
} from '#domain/review/campaign/progress.ts';
import { safeText } from '#domain/key/safe-text.ts';
import type { TokenFacts } from '#domain/review/campaign/token-facts.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { focusHeading } from '#ui/focus-heading.ts';
import { exactTimeText } from '#ui/time-text.ts';
import { EndCampaign } from './EndCampaign.tsx';
import { ReopenCampaign } from './ReopenCampaign.tsx';
import { SaveEvidence } from './SaveEvidence.tsx';
import { SecondLooks } from './SecondLooks.tsx';
import { useCampaignLog } from './use-campaign-log.ts';
import { usePerson } from './use-person.ts';

type SignStepProps = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly now: ReadonlyMap<string, TokenFacts> | undefined;
  readonly file: CampaignFile;
  /** For e-mail addresses, when they are asked for. */
  readonly tokens: readonly AccessToken[];
};

const sentence =
  'I reviewed each token that this review lists, and the decisions in it are mine or known to me.';
const secondSentence = 'I checked this signed review and know of nothing that speaks against it.';

/** What is missing before signing, the signature, and the evidence. */
export function SignStep({ campaign, progress, now, file, tokens }: SignStepProps) {
  const { signature, countersignatures, cancelled } = progress;
  const person = usePerson();
  const drawn = drawSecondLooks(progress, campaign);
  const missing = missingBefore(
    progress,
    now,
    drawn.filter(({ isLookedAtTwice }) => !isLookedAtTwice).length,
  );
  return (
    <Box sx={{ display: 'grid', gap: 4, maxWidth: 760 }}>
      {signature !== undefined && (
        <Alert severity="success" sx={{ overflowWrap: 'anywhere' }}>
          Signed by {signature.name}
          {signature.role === '' ? '' : `, ${signature.role}`}, {exactTimeText(signature.at)}.
        </Alert>
      )}
      {countersignatures.map(({ id, name, role, at }) => (
        <Alert key={id} severity="success" sx={{ overflowWrap: 'anywhere' }}>
          Confirmed by {name}
          {role === '' ? '' : `, ${role}`}, {exactTimeText(at)}.
        </Alert>
      ))}
      {signature !== undefined &&
        person !== undefined &&
        [signature, ...countersignatures].every(({ by }) => by.name !== person.name) && (
          <SignForm campaign={campaign} missing={[]} countersigns={signature.id} />
        )}
      {cancelled !== undefined && (
        <Alert severity="info" sx={{ overflowWrap: 'anywhere' }}>
          Cancelled by {cancelled.by.name}, {exactTimeText(cancelled.at)}: {cancelled.why}
        </Alert>
      )}
      {signature === undefined && cancelled === undefined && (
        <>
          {drawn.length > 0 && countOpen(progress) === 0 && (
            <SecondLooks campaign={campaign} progress={progress} drawn={drawn} />
          )}
          <SignForm campaign={campaign} missing={missing} />
        </>
      )}
      <SaveEvidence file={file} tokens={tokens} />
      {signature !== undefined && <ReopenCampaign file={file} />}
      <EndCampaign campaign={campaign} isOver={signature !== undefined || cancelled !== undefined} />
    </Box>
  );
}

/** What is missing before the review can be signed, in sentences. */
function missingBefore(
  progress: Progress,
  now: ReadonlyMap<string, TokenFacts> | undefined,
  looks: number,
): readonly string[] {
  const open = countOpen(progress);
  const undone = unfinished(progress).length;
  const changed = progress.items.filter((state) => needsNewDecision(state, now?.get(state.facts.id))).length;
  const rows: readonly (readonly [number, string])[] = [
    [open, 'not decided'],
    [undone, 'decided, but not verified as carried out'],
    [changed, 'changed after the decision: decide again'],
    [open > 0 ? 0 : looks, 'to look at again'],
  ];
  const sentences = rows.flatMap(([count, what]) =>
    count === 0 ? [] : [`${count.toLocaleString('en')} ${what}`],
  );
  return now === undefined
    ? [...sentences, 'The tokens aren’t all read now, so changes can’t be seen']
    : sentences;
}

type SignFormProps = {
  readonly campaign: Campaign;
  readonly missing: readonly string[];
  /** The ID of the signature that a second person confirms. */
  readonly countersigns?: string;
};

function SignForm({ campaign, missing, countersigns }: SignFormProps) {
  const isSecond = countersigns !== undefined;
  const said = isSecond ? secondSentence : sentence;
  const add = useCampaignLog(campaign);
  const person = usePerson();
  const [name, setName] = useState<string>();
  const [role, setRole] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const signer = safeText(name ?? person?.name ?? '').trim();
  const why =
    missing.length > 0 ? 'Something is missing, see above' : signer === '' ? 'Enter your name' : false;

  async function sign(event: FormEvent) {
    event.preventDefault();
    if (why !== false || isBusy) return;
    setIsBusy(true);
    const isWritten = await add([
      { kind: 'signature', name: signer, role: safeText(role).trim(), sentence: said, countersigns },
    ]);
    setIsBusy(false);
    // The form goes with the signature.
    if (isWritten) focusHeading();
  }

  return (
    <Box
      component="form"
      aria-labelledby="sign"
      onSubmit={(event) => void sign(event)}
      sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}
    >
      <Typography variant="h2" id="sign">
        {isSecond ? 'Confirm as a second person' : 'Sign'}
      </Typography>
      {missing.length > 0 && (
        <Box>
          <Typography>Missing before you can sign:</Typography>
          <Box component="ul" aria-label="Missing" className="tabular" sx={{ m: 0, paddingInlineStart: 2.5 }}>
            {missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </Box>
        </Box>
      )}
      <Typography sx={{ textWrap: 'pretty' }}>“{said}”</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <TextField
          label="Your name"
          value={name ?? person?.name ?? ''}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label="Your role (optional)"
          value={role}
          onChange={(event) => setRole(event.target.value)}
        />
      </Box>
      <BusyButton type="submit" variant="contained" color="primary" busy={isBusy} unavailable={why}>
        {isSecond ? 'Confirm signature' : 'Sign review'}
      </BusyButton>
    </Box>
  );
}
