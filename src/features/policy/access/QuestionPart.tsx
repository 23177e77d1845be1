import Box from '@mui/material/Box';
import type { ConditionalAnswer } from '#domain/policy/access/conditional-answer.ts';
import { formatConcreteResource } from '#domain/policy/language/resource-match.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import type { AccessCases } from '#queries/kept/access-cases.ts';
import { AnswerView } from './AnswerView.tsx';
import { CaseList } from './CaseList.tsx';
import { FactSwitches } from './FactSwitches.tsx';
import { KeepCase } from './KeepCase.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { readQuestion, resourceSuggestions } from './question-text.ts';
import type { QuestionTexts } from './question-text.ts';
import type { Remedy } from './WaysList.tsx';

type QuestionPartProps = {
  readonly access: ReviewedAccess;
  readonly question: QuestionTexts;
  /** The answer to the question; undefined while there is no question. */
  readonly answer: ConditionalAnswer | undefined;
  readonly onAsk: (question: QuestionTexts) => void;
  /** Specifiers seen elsewhere in the account, suggested after those of this access. */
  readonly seen: readonly string[];
  readonly cases: AccessCases;
  /** The token can do nothing now; the answer shows what it could do until it expired. */
  readonly isExpired?: boolean;
  /** What to do about the answer; undefined where the access is being written. */
  readonly remedy?: Remedy | undefined;
};

/** One question with its answer, and the kept questions with the answers that they must have. */
export function QuestionPart(props: QuestionPartProps) {
  const { access, question, answer, onAsk, seen, cases, isExpired = false, remedy } = props;
  const reading = readQuestion(question);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <QuestionForm
        asked={question}
        onAsk={onAsk}
        read={readQuestion}
        offer={(action) => resourceSuggestions(action, specifiersOf(access), seen)}
        resourceHint="One resource, such as proj/web:env/live:flag/pay. Add its tags after a semicolon, with ! for those it lacks."
      />
      <div>
        {/* Drawn before there is an answer: screen readers skip a live region that appears together with its text. */}
        <Box component="output" tabIndex={-1} sx={{ display: 'block', outline: 0 }}>
          {answer !== undefined && reading.kind === 'question' && (
            <AnswerView
              access={access}
              answer={answer}
              request={reading.request}
              isKnownAction={reading.isKnownAction}
              isExpired={isExpired}
              remedy={remedy}
            />
          )}
        </Box>
        {answer !== undefined && reading.kind === 'question' && (
          <>
            <FactSwitches
              answer={answer}
              resource={reading.request.resource}
              onTell={(resource) => onAsk({ ...question, resource: formatConcreteResource(resource) })}
            />
            <KeepCase question={question} cases={cases.cases} onKeep={cases.keep} />
          </>
        )}
      </div>
      <CaseList
        access={access}
        cases={cases.cases}
        onAsk={({ action, resource }) => onAsk({ action, resource })}
        onDrop={cases.drop}
      />
    </Box>
  );
}

function specifiersOf({ grants }: ReviewedAccess): readonly string[] {
  return grants.flatMap(({ grant, carrier }) =>
    grant.kind === 'policy' && carrier !== 'base-role'
      ? grant.policy.flatMap(({ resources }) => resources.patterns)
      : [],
  );
}
