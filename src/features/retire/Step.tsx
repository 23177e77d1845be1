import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { StatusTag } from '#ui/StatusTag.tsx';

type StepProps = {
  readonly name: string;
  readonly state: 'done' | 'next' | 'later';
  readonly children: ReactNode;
};

/** One step of a task with several steps. */
export function Step({ name, state, children }: StepProps) {
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'flex-start', gap: 1.5 }}>
      <Box sx={{ minWidth: 64 }}>
        <StatusTag tone={tones[state]}>{words[state]}</StatusTag>
      </Box>
      <Box sx={{ display: 'grid', gap: 0.75, justifyItems: 'start', typography: 'body2', minWidth: 0 }}>
        {name}
        {children}
      </Box>
    </Box>
  );
}

const tones = { done: 'allow', next: 'attention', later: 'neutral' } as const;
const words = { done: 'Done', next: 'Next', later: 'Later' } as const;
