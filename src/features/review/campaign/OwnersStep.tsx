import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { paths } from '#domain/address/paths.ts';
import type { Campaign } from '#domain/review/campaign/campaign.ts';
import {
  answerOf,
  ownerQuestions,
  questionText,
  readReply,
  type OwnerQuestion,
  type ReadLine,
} from '#domain/review/campaign/owner-questions.ts';
import type { Progress } from '#domain/review/campaign/progress.ts';
import { factsTitle } from '#domain/review/campaign/token-facts.ts';
import { wordsOfDecision } from '#domain/review/campaign/campaign-words.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { useMemberDirectory } from '#queries/cache/members.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { useNow } from '#ui/now.ts';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { useCampaignLog } from './use-campaign-log.ts';

type OwnersStepProps = { readonly campaign: Campaign; readonly progress: Progress };

/** Mail programs cut longer addresses. */
const longestMail = 1800;

/** A text for each owner who is asked, and what they answered. The console sends nothing itself. */
export function OwnersStep({ campaign, progress }: OwnersStepProps) {
  const questions = ownerQuestions(progress);
  return (
    <>
      <Typography sx={{ color: 'text.secondary', mb: 2, textWrap: 'pretty', maxWidth: 720 }}>
        Send each owner their text, and paste what they reply. Answers are recorded; you decide. Without an
        answer, nothing changes.
      </Typography>
      {questions.length === 0 && (
        <Typography>No owner is asked. Choose “Ask owner” while you decide.</Typography>
      )}
      {questions.map((question) => (
        <Question key={question.memberId} question={question} campaign={campaign} progress={progress} />
      ))}
    </>
  );
}

type QuestionProps = OwnersStepProps & { readonly question: OwnerQuestion };

function Question({ question, campaign, progress }: QuestionProps) {
  const { memberId, ownerName, states, askedAt } = question;
  const name = ownerName === '' ? memberId || 'Unknown owner' : ownerName;
  const now = useNow();
  const email = useMemberDirectory(true).data?.get(memberId)?.email;
  const text = questionText(question, {
    review: campaign.name,
    page: `${window.location.origin}${paths.person(memberId)}`,
    now,
  });
  const mail =
    email === undefined
      ? undefined
      : `mailto:${encodeURIComponent(email)}?${new URLSearchParams({ subject: `Access review ${campaign.name}`, body: text }).toString().replaceAll('+', '%20')}`;
  const answered = states.filter((state) => answerOf(state) !== undefined).length;
  return (
    <Box component="section" aria-label={name} sx={{ borderTop: 1, borderColor: 'divider', py: 2 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          '& button': { whiteSpace: 'normal' },
        }}
      >
        <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Typography variant="h3" component="h2">
            {name}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {countTokens(states.length)}, asked <RelativeTime at={askedAt} /> ·{' '}
            {answered === states.length
              ? 'all answered'
              : `${(states.length - answered).toLocaleString('en')} without answer`}
            {states.every(({ facts }) => facts.presence === 'gone') &&
              ' · left the account: decide without them'}
          </Typography>
        </Box>
        <CopyButton look="button" label={`text for ${name}`} text={text} />
        {mail !== undefined && mail.length < longestMail && (
          <Button component="a" href={mail}>
            Write e-mail
          </Button>
        )}
      </Box>
      <Box
        component="ul"
        aria-label={`Tokens of ${name}`}
        sx={{ m: 0, my: 1, paddingInlineStart: 2.5, overflowWrap: 'anywhere' }}
      >
        {states.map((state) => {
          const answer = answerOf(state);
          return (
            <li key={state.facts.id}>
              {factsTitle(state.facts)} …{state.facts.lastFour}
              {answer !== undefined && `: ${wordsOfDecision(answer.answer).verb}, “${answer.quote}”`}
            </li>
          );
        })}
      </Box>
      <Reply question={question} sent={text} campaign={campaign} progress={progress} />
    </Box>
  );
}

const problems: Readonly<Record<Exclude<ReadLine['kind'], 'answer'>, string>> = {
  unknown: 'No token that this owner is asked about',
  ambiguous: 'Several tokens share these characters: the name is missing',
  unclear: 'Not exactly one of keep, reduce, rotate and remove',
};

function Reply({ question, sent, campaign, progress }: QuestionProps & { readonly sent: string }) {
  const add = useCampaignLog(campaign);
  const [reply, setReply] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const lines = readReply(reply, question, { items: progress.items, sent });
  const answers = lines.flatMap((line) => (line.kind === 'answer' ? [line] : []));

  async function record(event: FormEvent) {
    event.preventDefault();
    if (answers.length === 0 || isBusy) return;
    setIsBusy(true);
    const isWritten = await add(
      answers.map(({ state, answer, line }) => ({
        kind: 'answer' as const,
        tokenId: state.facts.id,
        answer,
        owner: question.ownerName,
        quote: line,
      })),
    );
    setIsBusy(false);
    if (isWritten) setReply('');
  }

  return (
    <Box
      component="form"
      onSubmit={(event) => void record(event)}
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1, maxWidth: 640 }}
    >
      <TextField
        label={`Reply of ${question.ownerName || 'the owner'}`}
        multiline
        minRows={2}
        maxRows={8}
        value={reply}
        onChange={({ target: { value } }) => setReply(value)}
      />
      {lines.length > 0 && (
        <Box
          component="ul"
          aria-label="Lines of the reply"
          sx={{ m: 0, paddingInlineStart: 2.5, overflowWrap: 'anywhere' }}
        >
          {lines.map((line, index) => (
            <li key={`${index} ${line.line}`}>
              {line.kind === 'answer' ? (
                <>
                  <strong>
                    {wordsOfDecision(line.answer).verb} {factsTitle(line.state.facts)}
                  </strong>
                  : “{line.line}”
                </>
              ) : (
                `Not recorded. ${problems[line.kind]}: “${line.line}”`
              )}
            </li>
          ))}
        </Box>
      )}
      <Box>
        <BusyButton
          type="submit"
          size="small"
          variant="outlined"
          busy={isBusy}
          unavailable={answers.length === 0 ? 'No line says which token and what to do' : false}
        >
          {answers.length < 2 ? 'Record answer' : `Record ${answers.length} answers`}
        </BusyButton>
      </Box>
    </Box>
  );
}
