import { memo } from 'react';
import { views, type TokenView } from '#domain/token-list/search.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { viewLabels } from './view-labels.ts';

type ViewSwitchProps = {
  readonly view: TokenView;
  /** Whether the session's key belongs to a member: only members have tokens of their own. */
  readonly hasMember: boolean;
  readonly onChange: (view: TokenView) => void;
};

/** Chooses whose tokens the list shows. */
export const ViewSwitch = memo(function ViewSwitch({ view, hasMember, onChange }: ViewSwitchProps) {
  return (
    <ChoiceSegments
      label="Tokens shown"
      isTall
      choices={views
        .filter((candidate) => candidate !== 'mine' || hasMember || view === 'mine')
        .map((candidate) => ({ value: candidate, label: viewLabels[candidate] }))}
      value={view}
      onChange={onChange}
    />
  );
});
