import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { answerQuestion } from '#domain/policy/access-answer.ts';
import type { SideAnswer } from '#domain/policy/access-answer.ts';
import type { ReviewedAccess, ReviewedGrant } from '#domain/policy/reviewed-access.ts';
import { GrantStatements } from './GrantStatements.tsx';
import { LevelSummary } from './LevelSummary.tsx';
import { MatrixPane } from './MatrixPane.tsx';
import { AnswerView } from './AnswerView.tsx';
import { ReasoningFailure } from '../reasoning/ReasoningFailure.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { readQuestion, resourceSuggestions } from './question-text.ts';
import type { QuestionTexts } from './question-text.ts';
import { useAccessOverview } from './use-access-overview.ts';

type AccessReviewProps = {
  readonly access: ReviewedAccess;
  readonly question: QuestionTexts;
  readonly onAsk: (question: QuestionTexts) => void;
};

/** An access in words, statement by statement, for one question, and as a matrix. */
export function AccessReview({ access, question, onAsk }: AccessReviewProps) {
  const { overview, isCurrent, error } = useAccessOverview(access);
  const reading = readQuestion(question);
  const answer = reading.kind === 'question' ? answerQuestion(access, reading.request) : undefined;
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
          <Part id="summary" title="In words">
            {error !== undefined && <ReasoningFailure error={error} />}
            {overview === undefined ? (
              error === undefined && <Skeleton variant="rounded" height={260} />
            ) : (
              <Box aria-busy={!isCurrent}>
                <LevelSummary {...overview} />
              </Box>
            )}
          </Part>
          <Part id="statements" title="Where it comes from">
            <Box sx={{ display: 'grid', gap: 2.5 }}>
              {statements(access.grants, answer?.access, answer?.decidedBy === 'access')}
            </Box>
          </Part>
          {access.cap !== undefined && (
            <Part id="limit" title={`What ${access.cap.whose} may do now`}>
              <Box sx={{ display: 'grid', gap: 2.5 }}>
                {statements(access.cap.grants, answer?.cap, answer?.decidedBy === 'cap')}
              </Box>
            </Part>
          )}
        </Box>
        <Box sx={{ position: { lg: 'sticky' }, top: 24 }}>
          <Part id="question" title="Ask: may it …?">
            <QuestionForm
              key={`${question.action} ${question.resource}`}
              asked={question}
              onAsk={onAsk}
              read={readQuestion}
              offer={(action) => resourceSuggestions(action, specifiersOf(access))}
              resourceHint="One particular thing; tags after “;”, such as proj/web:env/live:flag/pay;billing"
            />
            {answer !== undefined && reading.kind === 'question' && (
              <Box sx={{ mt: 2 }}>
                <AnswerView
                  access={access}
                  answer={answer}
                  request={reading.request}
                  isKnownAction={reading.isKnownAction}
                />
              </Box>
            )}
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

function statements(grants: readonly ReviewedGrant[], side: SideAnswer | undefined, decides: boolean) {
  return grants.map((grant, index) => (
    <GrantStatements
      key={grant.id}
      grant={grant}
      answer={side?.grants[index]}
      decides={decides && side?.grant === index}
    />
  ));
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

function specifiersOf({ grants }: ReviewedAccess): readonly string[] {
  return grants.flatMap(({ grant, carrier }) =>
    grant.kind === 'policy' && carrier !== 'base-role'
      ? grant.policy.flatMap(({ resources }) => resources.patterns)
      : [],
  );
}
