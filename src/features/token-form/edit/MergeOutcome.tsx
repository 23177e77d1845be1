import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { EditableToken } from '#domain/edit/edit.ts';
import { editFields, isSameField, type resolveMerge } from '#domain/edit/merge.ts';
import type { useAcknowledgement } from '#features/policy/access/use-acknowledgement.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { AccessChangeView } from './AccessChangeView.tsx';
import { ChangeList } from './ChangeList.tsx';
import type { SaveFailure } from '#features/token-parts/save-failure.ts';
import { SaveFailureAlert } from './SaveFailureAlert.tsx';
import type { AccessComparison } from './use-access-comparison.ts';

type MergeOutcomeProps = {
  /** The token as it is now. */
  readonly theirs: EditableToken;
  readonly resolution: ReturnType<typeof resolveMerge>;
  readonly comparison: AccessComparison;
  readonly acknowledgement: ReturnType<typeof useAcknowledgement>;
  readonly roleName: (id: string) => string;
  readonly isSaving: boolean;
  readonly failure: SaveFailure | undefined;
  readonly onSave: () => void;
  readonly onEdit: () => void;
  readonly onDiscard: () => void;
};

/** The result of the choices, compared with the token as it is now, and the next steps. */
export function MergeOutcome(props: MergeOutcomeProps) {
  const { theirs, resolution, comparison, acknowledgement, roleName, isSaving, failure } = props;
  const { onSave, onEdit, onDiscard } = props;
  const wanted = resolution.kind === 'resolved' ? resolution.wanted : undefined;
  const writesNothing =
    wanted !== undefined && editFields.every((field) => isSameField(field, theirs, wanted));
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 2, display: 'grid', gap: 1.5 }}>
      <Typography variant="h3">What will be saved</Typography>
      {resolution.kind === 'open' ? (
        <Typography sx={{ color: 'text.secondary' }}>
          {resolution.fields.length === 1 ? '1 choice' : `${resolution.fields.length} choices`} left to make.
        </Typography>
      ) : (
        <ChangeList
          before={theirs}
          after={resolution.wanted}
          roleName={roleName}
          nothing="Nothing. The token already matches your choices."
        />
      )}
      {wanted !== undefined && <AccessChangeView comparison={comparison} acknowledgement={acknowledgement} />}
      {failure !== undefined && <SaveFailureAlert failure={failure} onRetry={onSave} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        {writesNothing ? (
          <Button variant="contained" color="primary" onClick={onDiscard}>
            Keep the token as is
          </Button>
        ) : (
          <BusyButton variant="contained" color="primary" busy={isSaving} onClick={onSave}>
            Save selected
          </BusyButton>
        )}
        <BusyButton unavailable={isSaving} onClick={onEdit}>
          Back to form
        </BusyButton>
        {!writesNothing && (
          <BusyButton variant="text" unavailable={isSaving} onClick={onDiscard}>
            Discard my changes
          </BusyButton>
        )}
      </Box>
    </Box>
  );
}
