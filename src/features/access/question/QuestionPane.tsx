import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useRef } from 'react';
import { readAcrossQuestion } from '#domain/account-access/question.ts';
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import { QuestionForm } from '#features/policy/access/QuestionForm.tsx';
import { useAcross } from '../across-context.ts';
import { Answers } from './Answers.tsx';
import { startingQuestions } from './starting-questions.ts';
import { StartingQuestions } from './StartingQuestions.tsx';
import { useAcrossSearch } from './use-across-search.ts';

/** One question, answered for every token. */
export function QuestionPane() {
  const { accesses } = useAcross();
  const { search, change } = useAcrossSearch();
  const { action, resource } = search.question;
  const reading = useMemo(() => readAcrossQuestion({ action, resource }), [action, resource]);
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useRef<typeof search.question>(undefined);
  function ask(question: typeof search.question) {
    asked.current = question;
    change({ question });
  }
  useEffect(() => {
    if (asked.current?.action !== action || asked.current.resource !== resource) return;
    asked.current = undefined;
    // The button that asked the question has disappeared or was rendered again.
    heading.current?.focus();
  }, [action, resource]);
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <QuestionForm
        layout="row"
        asked={search.question}
        onAsk={ask}
        read={readAcrossQuestion}
        offer={offered}
        resourceHint="Use * to match many resources, such as proj/*:env/production:flag/*"
      />
      {reading.kind === 'question' ? (
        <Answers
          key={`${action} ${resource}`}
          question={reading.question}
          headingRef={heading}
          accesses={accesses}
          search={search}
          onChange={change}
        />
      ) : (
        <StartingQuestions onAsk={ask} />
      )}
      <Typography variant="caption" sx={{ color: 'text.secondary', textWrap: 'pretty', maxWidth: 720 }}>
        Calculated in your browser from LaunchDarkly’s documented rules. “All” and “None” hold for every
        resource that matches the pattern. LaunchDarkly has the final say.
      </Typography>
    </Box>
  );
}

/** The resources of the suggested questions, then everything of each kind that has the action. */
function offered(action: string): readonly string[] {
  const fits = resourceKinds.filter(({ actions }) => actions.some(({ name }) => name === action));
  const kinds = fits.length === 0 ? resourceKinds : fits;
  const started = startingQuestions.filter((one) => fits.length === 0 || one.action === action);
  return [
    ...new Set([...started.map(({ resource }) => resource), ...kinds.map(({ specifier }) => specifier)]),
  ];
}
