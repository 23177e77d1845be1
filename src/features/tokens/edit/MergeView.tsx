import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { EditableToken } from '#domain/token-edit.ts';
import { type EditField, type MergeChoices, type TokenMerge, resolveMerge } from '#domain/token-merge.ts';
import { AttentionIcon } from '#ui/icons.ts';
import { changedFields, mergeReason, mergeTitle, sides } from './merge-words.ts';
import { MergeField } from './MergeField.tsx';
import { MergeOutcome } from './MergeOutcome.tsx';
import type { SaveFailure } from './save-failure.ts';
import { type AccessComparison, useAccessComparison } from './use-access-comparison.ts';

type MergeViewProps = {
  readonly merge: TokenMerge;
  readonly status: number | undefined;
  readonly isSaving: boolean;
  readonly failure: SaveFailure | undefined;
  readonly onSave: (wanted: EditableToken, comparison: AccessComparison) => void;
  /** Back to the form, which goes on from the newest read with what was chosen here. */
  readonly onEdit: (wanted: EditableToken) => void;
  readonly onDiscard: () => void;
};

/** Two edits of one token met: each part as it was, as it is and as you want it. Nothing is written unless it was chosen. */
export function MergeView({ merge, status, isSaving, failure, onSave, onEdit, onDiscard }: MergeViewProps) {
  const [choices, setChoices] = useState<MergeChoices>({});
  const [asked, setAsked] = useState<readonly EditField[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const resolution = resolveMerge(merge, choices);
  const comparison = useAccessComparison(sides.map((side) => merge[side].access));

  function go(on: (wanted: EditableToken) => void) {
    if (resolution.kind === 'resolved') {
      on(resolution.wanted);
      return;
    }
    setAsked(resolution.fields);
    document.querySelector<HTMLInputElement>(`#merge-${resolution.fields[0]} input`)?.focus();
  }

  return (
    <Box
      component="section"
      aria-labelledby="merge-title"
      sx={{ maxWidth: 1080, display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <div>
        <Typography
          variant="h2"
          id="merge-title"
          ref={heading}
          tabIndex={-1}
          sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}
        >
          <AttentionIcon aria-hidden sx={{ color: 'attention.main', fontSize: 20, mt: '2px' }} />
          {mergeTitle(merge)}
        </Typography>
        <Typography sx={{ mt: 0.5, color: 'text.secondary', textWrap: 'pretty' }}>
          {mergeReason(merge, status)}
        </Typography>
      </div>
      {changedFields(merge).map((field) => (
        <MergeField
          key={field}
          merge={merge}
          field={field}
          choice={choices[field] ?? usualChoice(merge, field)}
          error={
            asked.includes(field) && choices[field] === undefined ? 'Choose one of the three.' : undefined
          }
          roleName={comparison.roleName}
          onChoose={(side) => setChoices({ ...choices, [field]: side })}
        />
      ))}
      <MergeOutcome
        theirs={merge.theirs}
        resolution={resolution}
        comparison={comparison}
        isSaving={isSaving}
        failure={failure}
        onSave={() => go((wanted) => onSave(wanted, comparison))}
        onEdit={() => go(onEdit)}
        onDiscard={onDiscard}
      />
    </Box>
  );
}

/** What a part becomes when nobody chooses; nothing where both changed it. */
function usualChoice(merge: TokenMerge, field: EditField): 'theirs' | 'yours' | undefined {
  if (merge.states[field] === 'conflict') return undefined;
  return merge.states[field] === 'theirs' ? 'theirs' : 'yours';
}
