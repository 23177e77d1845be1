import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { answerAsAsked } from '#domain/policy/access/conditional-answer.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import type { AccessCases } from '#queries/kept/access-cases.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { ReasoningFailure } from '../reasoning/ReasoningFailure.tsx';
import { GrantList } from './GrantList.tsx';
import { LevelSummary } from './LevelSummary.tsx';
import { MatrixPane } from './MatrixPane.tsx';
import { QuestionPart } from './QuestionPart.tsx';
import { readQuestion } from './question-text.ts';
import { useAccessOverview } from './use-access-overview.ts';

type AccessCheckProps = {
  /** The access that the draft gives; undefined while it is unknown, for example while a policy has errors. */
  readonly access: ReviewedAccess | undefined;
  readonly seen: readonly string[];
  readonly cases: AccessCases;
};

type View = 'words' | 'matrix' | 'question';

/** The access of a draft, live: in words, as a matrix, and with questions, some of them saved. */
export function AccessCheck({ access, seen, cases }: AccessCheckProps) {
  const [view, setView] = useState<View>('words');
  const [question, setQuestion] = useState({ action: '', resource: '' });
  const pane = useRef<HTMLDivElement>(null);
  /** Whether the matrix asked: its button disappears with it, so the focus goes on to the answer. */
  const isHandedOn = useRef(false);
  useEffect(() => {
    const answer = isHandedOn.current ? pane.current?.querySelector('output') : undefined;
    if (answer === null || answer === undefined) return;
    isHandedOn.current = false;
    answer.focus();
  });
  const { overview, isCurrent, error } = useAccessOverview(access);
  // While the access of the draft is unknown, the last known one stays on screen.
  const shown = access ?? overview?.access;
  const reading = readQuestion(question);
  const answer =
    shown !== undefined && view === 'question' && reading.kind === 'question'
      ? answerAsAsked(shown, reading.request)
      : undefined;
  return (
    <Box
      ref={pane}
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'stretch' }}
    >
      <div>
        <ChoiceSegments<View>
          label="View access as"
          choices={[
            { value: 'words', label: 'Summary' },
            { value: 'matrix', label: 'Matrix' },
            {
              value: 'question',
              label: cases.cases.length === 0 ? 'Check' : `Check · ${cases.cases.length}`,
            },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {access === undefined && overview !== undefined && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          The policy has errors. Showing the last valid version.
        </Typography>
      )}
      {error !== undefined && <ReasoningFailure error={error} />}
      {overview === undefined || shown === undefined ? (
        error === undefined && <Skeleton variant="rounded" height={220} />
      ) : (
        <Box aria-busy={!isCurrent} sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {view === 'words' && <LevelSummary {...overview} />}
          {view === 'matrix' && (
            <MatrixPane
              {...overview}
              onAsk={(action, resource) => {
                setQuestion({ action, resource });
                isHandedOn.current = true;
                setView('question');
              }}
            />
          )}
          {view === 'question' && (
            <QuestionPart
              access={shown}
              question={question}
              answer={answer}
              onAsk={setQuestion}
              seen={seen}
              cases={cases}
            />
          )}
          <GrantList grants={shown.grants} side={answer?.access} decides={answer?.decidedBy === 'access'} />
          {answer?.decidedBy === 'cap' && shown.cap !== undefined && (
            <GrantList grants={shown.cap.grants} side={answer.cap} decides />
          )}
        </Box>
      )}
    </Box>
  );
}
