import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { AcrossTexts } from '#domain/account-access/question.ts';
import { useSharedQuestions } from '#queries/kept/shared-questions.ts';
import { Mono } from '#ui/Mono.tsx';
import { startingQuestions } from './starting-questions.ts';

type Ask = { readonly onAsk: (question: AcrossTexts) => void };

/** Questions that administrators share, and suggested ones, shown while there is no question. */
export function StartingQuestions({ onAsk }: Ask) {
  const shared = useSharedQuestions();
  return (
    <>
      {shared.length > 0 && (
        <Questions id="shared-questions" title="Shared questions" questions={shared} onAsk={onAsk} />
      )}
      <Questions
        id="starting-questions"
        title="Common questions"
        questions={startingQuestions}
        onAsk={onAsk}
      />
    </>
  );
}

type QuestionsProps = Ask & {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly (AcrossTexts & { readonly text?: string })[];
};

function Questions({ id, title, questions, onAsk }: QuestionsProps) {
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography variant="h2" id={id} sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box
        component="ul"
        aria-labelledby={id}
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
          gap: 1,
        }}
      >
        {questions.map(({ text, action, resource }) => (
          <Box component="li" key={`${action} ${resource}`} sx={{ display: 'flex' }}>
            <ButtonBase
              onClick={() => onAsk({ action, resource })}
              sx={{
                flex: 1,
                display: 'block',
                textAlign: 'start',
                px: 1.5,
                py: 1,
                border: 1,
                borderColor: 'divider',
                borderRadius: '6px',
                '&:hover': { bgcolor: 'action.hover' },
              }}
            >
              {text !== undefined && (
                <Typography variant="body2" component="span" sx={{ display: 'block', fontWeight: 500 }}>
                  {text}
                </Typography>
              )}
              <Typography variant="caption" component="span" sx={{ color: 'text.secondary' }}>
                <Mono>
                  {action} on {resource}
                </Mono>
              </Typography>
            </ButtonBase>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
