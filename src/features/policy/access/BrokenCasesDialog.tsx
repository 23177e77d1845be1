import Box from '@mui/material/Box';
import type { AccessCase } from '#domain/policy/access/access-cases.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { Mono } from '#ui/Mono.tsx';
import { caseWords } from './case-words.ts';

type BrokenCasesDialogProps = {
  /** Undefined while the dialog is closed. */
  readonly cases: readonly AccessCase[] | undefined;
  /** The verb and its object, such as "Save anyway". */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Asks for confirmation before saving an access that breaks kept cases. */
export function BrokenCasesDialog({ cases, confirmLabel, onConfirm, onCancel }: BrokenCasesDialogProps) {
  return (
    <ConfirmDialog
      open={cases !== undefined}
      title={cases?.length === 1 ? 'A saved test fails' : `${cases?.length ?? 0} saved tests fail`}
      message={
        <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
          {cases?.map(({ must, action, resource }) => (
            <li key={`${action} ${resource}`}>
              <Mono>{action}</Mono> on <Mono>{resource}</Mono> {caseWords[must]}
            </li>
          ))}
        </Box>
      }
      confirmLabel={confirmLabel}
      tone="deny"
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}
