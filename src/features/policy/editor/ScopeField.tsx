import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Scope } from '#domain/policy/language/statement.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import type { Choice } from '#ui/ChoiceSegments.tsx';

const modes: readonly Choice<Scope['mode']>[] = [
  { value: 'only', label: 'Only these' },
  { value: 'except', label: 'All except these' },
];

type ScopeFieldProps = {
  readonly title: 'Resources' | 'Actions';
  readonly number: number;
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
  /** The button that adds to the list. */
  readonly action: ReactNode;
  readonly children: ReactNode;
};

/** One side of a statement. It is one list with a switch, so `resources` and `notResources` cannot both be filled. */
export function ScopeField({ title, number, scope, onChange, action, children }: ScopeFieldProps) {
  const titleId = useId();
  const thing = title === 'Resources' ? 'resource' : 'action';
  return (
    <Box
      role="group"
      data-list
      aria-labelledby={titleId}
      sx={{
        display: 'grid',
        gap: 0.75,
        gridTemplateColumns: 'minmax(0, 1fr)',
        '@container statement (min-width: 35rem)': {
          gridTemplateColumns: '5rem minmax(0, 1fr)',
          columnGap: 1.5,
        },
      }}
    >
      <Typography
        id={titleId}
        variant="body2"
        component="h4"
        sx={{ fontWeight: 500, lineHeight: 28 / 13, color: 'text.secondary' }}
      >
        {title}
      </Typography>
      <Box sx={{ display: 'grid', gap: 0.75, minWidth: 0, justifyItems: 'start' }}>
        <Box
          sx={{ width: '100%', display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 0.5 }}
        >
          <ChoiceSegments
            label={`${title} of statement ${number}`}
            choices={modes}
            value={scope.mode}
            onChange={(mode) => onChange({ ...scope, mode })}
          />
          {action}
        </Box>
        {scope.patterns.length === 0 && (
          <Typography variant="body2" sx={{ color: 'attention.main', lineHeight: 28 / 13 }}>
            Add at least one {thing}.
          </Typography>
        )}
        {children}
      </Box>
    </Box>
  );
}
