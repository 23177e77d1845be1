import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { answerAsAsked } from '#domain/policy/access/conditional-answer.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import type { AccessCases } from '#queries/kept/access-cases.ts';
import { useSaid } from '#ui/use-said.ts';
import { answerWords } from './condition-words.ts';
import { GrantList } from './GrantList.tsx';
import { LevelSummary } from './LevelSummary.tsx';
import { MatrixPane } from './MatrixPane.tsx';
import { ReasoningFailure } from '../reasoning/ReasoningFailure.tsx';
import { QuestionPart } from './QuestionPart.tsx';
import { readQuestion } from './question-text.ts';
import type { QuestionTexts } from './question-text.ts';
import { useAccessOverview } from './use-access-overview.ts';
import type { Remedy } from './WaysList.tsx';

type AccessReviewProps = {
  readonly access: ReviewedAccess;
  readonly question: QuestionTexts;
  readonly onAsk: (question: QuestionTexts) => void;
  /** Specifiers seen elsewhere in the account. */
  readonly seen: readonly string[];
  readonly cases: AccessCases;
  /** The token can do nothing now; the review shows what it could do until it expired. */
  readonly isExpired: boolean;
  readonly remedy: Remedy;
};

/** An access in words, statement by statement, for one question, and as a matrix. */
export function AccessReview(props: AccessReviewProps) {
  const { access, question, onAsk, seen, cases, isExpired, remedy } = props;
  const { overview, isCurrent, error } = useAccessOverview(access);
  const reading = readQuestion(question);
  const answer = reading.kind === 'question' ? answerAsAsked(access, reading.request) : undefined;
  useSaidOnArrival(
    answer !== undefined && reading.kind === 'question'
      ? `${answerWords(access, answer, reading.request.resource)}: ${question.action} on ${question.resource}`
      : undefined,
  );
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 400px' },
          gap: 4,
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Part id="summary" title="Summary">
            {error !== undefined && <ReasoningFailure error={error} />}
            {overview === undefined ? (
              error === undefined && <Skeleton variant="rounded" height={260} />
            ) : (
              <Box aria-busy={!isCurrent}>
                <LevelSummary {...overview} />
              </Box>
            )}
          </Part>
          <Part id="statements" title="Where access comes from">
            <GrantList
              grants={access.grants}
              side={answer?.access}
              decides={answer?.decidedBy === 'access'}
            />
          </Part>
          {access.cap !== undefined && (
            <Part id="limit" title={`What ${access.cap.whose} can do now`}>
              <GrantList
                grants={access.cap.grants}
                side={answer?.cap}
                decides={answer?.decidedBy === 'cap'}
              />
            </Part>
          )}
        </Box>
        <Box sx={{ position: { lg: 'sticky' }, top: 24 }}>
          <Part id="question" title="Check a permission">
            <QuestionPart
              access={access}
              question={question}
              answer={answer}
              onAsk={onAsk}
              seen={seen}
              cases={cases}
              isExpired={isExpired}
              remedy={remedy}
            />
          </Part>
        </Box>
      </Box>
      <Part id="matrix" title="Matrix">
        {overview === undefined ? (
          error === undefined && <Skeleton variant="rounded" height={600} />
        ) : (
          <Box aria-busy={!isCurrent}>
            <MatrixPane {...overview} onAsk={(action, resource) => onAsk({ action, resource })} />
          </Box>
        )}
      </Part>
    </Box>
  );
}

/** A page that opens with a question says its answer: screen readers skip a live region that appears together with its text. */
function useSaidOnArrival(sentence: string | undefined): void {
  const [isArriving] = useState(sentence !== undefined);
  useSaid(isArriving ? sentence : undefined, 'arrival');
}

type PartProps = { readonly id: string; readonly title: string; readonly children: ReactNode };

function Part({ id, title, children }: PartProps) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <Typography variant="h2" id={`${id}-title`} sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      {children}
    </section>
  );
}
