import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { EditableToken } from '#domain/edit/edit.ts';
import { type EditField, type MergeChoices, type TokenMerge, resolveMerge } from '#domain/edit/merge.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useAcknowledgement } from '#features/policy/access/use-acknowledgement.ts';
import { useOnePress } from '#queries/writes/one-press.ts';
import { AttentionIcon } from '#ui/icons.ts';
import { changedFields, mergeTask, sides } from './merge-words.ts';
import { MergeField } from './MergeField.tsx';
import { MergeOutcome } from './MergeOutcome.tsx';
import type { SaveFailure } from '#features/token-parts/save-failure.ts';
import { useAccessComparison } from './use-access-comparison.ts';
import type { AccessEffect } from './use-edit-flow.ts';
import { useRoleName } from './use-role-name.ts';

type MergeViewProps = {
  readonly token: AccessToken;
  readonly merge: TokenMerge;
  readonly isSaving: boolean;
  readonly failure: SaveFailure | undefined;
  readonly onSave: (wanted: EditableToken, effect: AccessEffect) => void;
  /** Returns to the form, which continues from the newest read with the choices made here. */
  readonly onEdit: (wanted: EditableToken) => void;
  readonly onDiscard: () => void;
};

/** Shown when two edits conflict: each part before the edits, now, and as you want it. Only chosen parts are written. */
export function MergeView(props: MergeViewProps) {
  const { token, merge, isSaving, failure, onSave, onEdit, onDiscard } = props;
  const [choices, setChoices] = useState<MergeChoices>({});
  const [asked, setAsked] = useState<readonly EditField[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const resolution = resolveMerge(merge, choices);
  const roleName = useRoleName(sides.map((side) => merge[side].access));
  const { access } = resolution.kind === 'resolved' ? resolution.wanted : merge.theirs;
  const comparison = useAccessComparison(token, merge.theirs.access, access);
  const acknowledgement = useAcknowledgement();

  function go(on: (wanted: EditableToken) => void) {
    if (resolution.kind === 'resolved') {
      on(resolution.wanted);
      return;
    }
    setAsked(resolution.fields);
    document.querySelector<HTMLInputElement>(`#merge-${resolution.fields[0]} input`)?.focus();
  }

  const save = useOnePress(async (wanted: EditableToken): Promise<void> => {
    const change = await comparison.compareWith(wanted.access);
    if (change !== undefined && !acknowledgement.isGiven(change.powers)) acknowledgement.ask(change.powers);
    else onSave(wanted, { change, broken: comparison.brokenBy(wanted.access) });
  });

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
          This token was changed elsewhere while you were editing it
        </Typography>
        <Typography sx={{ mt: 0.5, color: 'text.secondary', textWrap: 'pretty' }}>
          {mergeTask(merge)}
        </Typography>
      </div>
      {changedFields(merge).map((field) => (
        <MergeField
          key={field}
          merge={merge}
          field={field}
          choice={choices[field] ?? usualChoice(merge, field)}
          error={asked.includes(field) && choices[field] === undefined ? 'Choose a version.' : undefined}
          roleName={roleName}
          onChoose={(side) => setChoices({ ...choices, [field]: side })}
        />
      ))}
      <MergeOutcome
        theirs={merge.theirs}
        resolution={resolution}
        comparison={comparison}
        acknowledgement={acknowledgement}
        roleName={roleName}
        isSaving={isSaving}
        failure={failure}
        onSave={() => go((wanted) => void save(wanted))}
        onEdit={() => go(onEdit)}
        onDiscard={onDiscard}
      />
    </Box>
  );
}

/** The value of a part without a choice; undefined if both edits changed it. */
function usualChoice(merge: TokenMerge, field: EditField): 'theirs' | 'yours' | undefined {
  if (merge.states[field] === 'conflict') return undefined;
  return merge.states[field] === 'theirs' ? 'theirs' : 'yours';
}
