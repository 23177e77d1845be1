import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { bulkWords } from '#domain/bulk/action.ts';
import { handOverPlan, type PlanStep } from '#domain/person/hand-over-plan.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { listLink } from '#features/token-parts/list-link.ts';
import { usePlanLink } from '#features/token-parts/selection/plan-link.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { HandOverCopy } from './HandOverCopy.tsx';
import { StepItem } from './StepItem.tsx';
import type { Person } from './use-person.ts';

type HandOverProps = {
  readonly person: Person;
  readonly accessOf: (token: AccessToken) => string;
};

/** What to do before the person leaves, in order. A step is done when nothing is left for it, as the account is read now. */
export function HandOver({ person, accessOf }: HandOverProps) {
  const { memberId, theirs, holdings, record, now, list } = person;
  const steps = handOverPlan(theirs, holdings, now);
  const isGone = record.kind === 'gone';
  // Before all is read, nothing can be called done.
  const isWhole = list.data?.complete === true;
  const answerless = theirs.survives.filter((token) => !hasEndedBy(token, now));
  return (
    <Box component="section" aria-labelledby="hand-over">
      <Typography variant="h2" id="hand-over">
        Hand-over
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1, textWrap: 'pretty' }}>
        {isGone
          ? 'What is left to do now that they aren’t a member. Come back after each step: a step is done when nothing is left for it.'
          : 'What to do before they leave, in this order. Come back after each step: a step is done when nothing is left for it.'}
      </Typography>
      <Box component="ol" aria-label="Hand-over" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {steps.map((step) => (
          <Step key={step.id} step={step} isSure={isWhole && (step.id !== 'reset' || isLogWhole(person))} />
        ))}
        <StepItem
          state={answerless.length > 0 ? 'open' : isWhole ? 'done' : 'unknown'}
          title={
            answerless.length === 0
              ? 'No service token needs someone else to answer for it'
              : `Name someone who answers for ${countTokens(answerless.length)}`
          }
          text="Write their name into the description of each service token that stays."
        >
          {answerless.length > 0 && (
            <Link
              component={RouterLink}
              to={listLink({ owner: [memberId], kind: ['service'] })}
              variant="body2"
              sx={{ lineHeight: 24 / 13 }}
            >
              Show them in the list
            </Link>
          )}
        </StepItem>
        <StepItem
          state={isGone ? 'done' : record.kind === 'member' ? 'open' : 'unknown'}
          title={isGone ? 'Removed from LaunchDarkly' : 'Remove them in LaunchDarkly'}
          text={isGone ? 'They aren’t among the members.' : 'Their personal tokens stop working then.'}
        />
      </Box>
      <HandOverCopy person={person} accessOf={accessOf} />
    </Box>
  );
}

/** The log as far back as it goes, with nothing unread. */
function isLogWhole({ log }: Person): boolean {
  return log.readBackTo === undefined && !log.isReading && log.error === null && log.unread === 0;
}

type StepWords = {
  readonly open: (tokens: string) => string;
  readonly done: string;
  readonly text: ReactNode;
};

const words: Readonly<Record<PlanStep['id'], StepWords>> = {
  replace: {
    open: (tokens) => `Replace ${tokens} that something uses`,
    done: 'No personal token in use',
    text: 'Personal tokens used in the last 90 days. A service token with the same access keeps clients working.',
  },
  reset: {
    open: (tokens) => `Reset the keys of ${tokens}`,
    done: 'No key of theirs to reset',
    text: 'Keys they may still hold. With a grace period, clients have time to switch.',
  },
  expire: {
    open: (tokens) => `Set an expiry on ${tokens} that nothing uses`,
    done: 'No unused service token of theirs',
    text: 'Service tokens they created, without use in the last 90 days.',
  },
  retire: {
    open: (tokens) => `Delete ${tokens} that nothing uses`,
    done: 'No unused personal token',
    text: 'Personal tokens that expired, or without use in the last 90 days.',
  },
};

function Step({ step, isSure }: { readonly step: PlanStep; readonly isSure: boolean }) {
  const { id, action, tokenIds } = step;
  const { open, done, text } = words[id];
  const planLink = usePlanLink();
  const isOpen = tokenIds.length > 0;
  return (
    <StepItem
      state={isOpen ? 'open' : isSure ? 'done' : 'unknown'}
      title={isOpen ? open(countTokens(tokenIds.length)) : isSure ? done : `${done}, as far as is known`}
      text={text}
    >
      {isOpen && (
        <Button
          size="small"
          variant="outlined"
          component={RouterLink}
          {...planLink(action, tokenIds)}
          {...(action === 'delete' ? { color: 'error' as const } : {})}
        >
          {bulkWords(action).verb}…
        </Button>
      )}
    </StepItem>
  );
}
