import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { AcrossTexts } from '#domain/account-access/question.ts';
import { Mono } from '#ui/Mono.tsx';
import { startingQuestions } from './starting-questions.ts';

/** Suggested questions, shown while there is no question. */
export function StartingQuestions({ onAsk }: { readonly onAsk: (question: AcrossTexts) => void }) {
  return (
    <Box component="section" aria-labelledby="starting-questions">
      <Typography variant="h2" id="starting-questions" sx={{ mb: 1 }}>
        Common questions
      </Typography>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
          gap: 1,
        }}
      >
        {startingQuestions.map(({ text, action, resource }) => (
          <Box component="li" key={text} sx={{ display: 'flex' }}>
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
              <Typography variant="body2" component="span" sx={{ display: 'block', fontWeight: 500 }}>
                {text}
              </Typography>
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
