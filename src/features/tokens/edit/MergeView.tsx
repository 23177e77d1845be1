import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { EditableToken } from '#domain/token-edit.ts';
import { type EditField, type MergeChoices, type TokenMerge, resolveMerge } from '#domain/token-merge.ts';
import { AttentionIcon } from '#ui/icons.ts';
import { ChangeList } from './ChangeList.tsx';
import { changedFields, mergeReason, mergeTitle } from './merge-words.ts';
import { MergeField } from './MergeField.tsx';
import type { SaveFailure } from './save-failure.ts';
import { SaveFailureAlert } from './SaveFailureAlert.tsx';

type MergeViewProps = {
  readonly merge: TokenMerge;
  readonly status: number | undefined;
  readonly roleName: (id: string) => string;
  readonly isSaving: boolean;
  readonly failure: SaveFailure | undefined;
  readonly onSave: (wanted: EditableToken) => void;
  /** Back to the form, which goes on from the newest read with what was chosen here. */
  readonly onEdit: (wanted: EditableToken) => void;
  readonly onDiscard: () => void;
};

/** Two edits of one token met: each part as it was, as it is and as you want it. Nothing is written unless it was chosen. */
export function MergeView(props: MergeViewProps) {
  const { merge, status, roleName, isSaving, failure, onSave, onEdit, onDiscard } = props;
  const [choices, setChoices] = useState<MergeChoices>({});
  const [asked, setAsked] = useState<readonly EditField[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const resolution = resolveMerge(merge, choices);

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
          roleName={roleName}
          onChoose={(side) => setChoices({ ...choices, [field]: side })}
        />
      ))}
      <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 2, display: 'grid', gap: 1.5 }}>
        <Typography variant="h3">What saving writes now</Typography>
        {resolution.kind === 'resolved' ? (
          <ChangeList
            before={merge.theirs}
            after={resolution.wanted}
            roleName={roleName}
            nothing="Nothing: the token is already as you chose."
          />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>
            {resolution.fields.length === 1 ? 'One part is' : `${resolution.fields.length} parts are`} still
            to be chosen.
          </Typography>
        )}
        {failure !== undefined && <SaveFailureAlert failure={failure} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
          <Button
            variant="contained"
            color="primary"
            loading={isSaving}
            loadingPosition="start"
            onClick={() => go(onSave)}
          >
            Save what was chosen
          </Button>
          <Button disabled={isSaving} onClick={() => go(onEdit)}>
            Back to the form
          </Button>
          <Button variant="text" disabled={isSaving} onClick={onDiscard}>
            Discard my changes
          </Button>
        </Box>
      </Box>
    </Box>
  );
}

/** What a part becomes when nobody chooses; nothing where both changed it. */
function usualChoice(merge: TokenMerge, field: EditField): 'theirs' | 'yours' | undefined {
  if (merge.states[field] === 'conflict') return undefined;
  return merge.states[field] === 'theirs' ? 'theirs' : 'yours';
}
