import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { memo } from 'react';
import { views, type TokenView } from '#domain/token-search.ts';

const labels: Readonly<Record<TokenView, string>> = {
  everyone: 'Everyone',
  mine: 'Mine',
  service: 'Service',
};

type ViewSwitchProps = {
  readonly view: TokenView;
  /** Whether the session's key belongs to a member, who alone can have tokens of their own. */
  readonly hasMember: boolean;
  readonly onChange: (view: TokenView) => void;
};

/** Whose tokens the list is about. */
export const ViewSwitch = memo(function ViewSwitch({ view, hasMember, onChange }: ViewSwitchProps) {
  return (
    <ToggleButtonGroup
      exclusive
      aria-label="Whose tokens"
      value={view}
      onChange={(_event, next: TokenView | null) => {
        if (next !== null) onChange(next);
      }}
    >
      {views
        .filter((candidate) => candidate !== 'mine' || hasMember || view === 'mine')
        .map((candidate) => (
          <ToggleButton key={candidate} value={candidate}>
            {labels[candidate]}
          </ToggleButton>
        ))}
    </ToggleButtonGroup>
  );
});
