import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useFormContext, useWatch } from 'react-hook-form';
import { accessDraftOf, isSameChoice } from '#domain/edit/draft.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { creatableRoles } from '#domain/draft/draft.ts';
import type { TokenAccess } from '#domain/token/token.ts';
import { UndoIcon } from '#ui/icons.ts';
import type { EditFormValues } from './edit-form.ts';

type AccessKeeperProps = {
  /** The access before the edit. */
  readonly start: TokenAccess;
};

/** What the access field cannot show: a kind of access that it does not offer, and a way to restore the original. */
export function AccessKeeper({ start }: AccessKeeperProps) {
  const { control, setValue, clearErrors } = useFormContext<EditFormValues>();
  const isChanged = useWatch({
    control,
    compute: ({ access }: EditFormValues) => !isSameChoice(access, accessDraftOf(start)),
  });
  const note = noteOn(start);

  function keep() {
    const draft = accessDraftOf(start);
    clearErrors('access');
    setValue('access', { ...draft, roleIds: [...draft.roleIds] }, { shouldDirty: true });
  }

  return (
    <>
      {note !== undefined && !isChanged && <Alert severity="info">{note}</Alert>}
      {isChanged && (
        <Button size="small" startIcon={<UndoIcon />} onClick={keep} sx={{ mb: 2 }}>
          Undo access changes
        </Button>
      )}
    </>
  );
}

function noteOn(start: TokenAccess): string | undefined {
  if (start.kind === 'none') {
    return 'LaunchDarkly doesn’t name this token’s access. It stays as is unless you choose one.';
  }
  if (start.kind === 'unreadable') {
    return 'The inline role couldn’t be read as a policy; its JSON is below. It stays as is unless you change it.';
  }
  if (start.kind === 'base' && !creatableRoles.includes(start.role)) {
    return `The token has the base role ${baseRoleLabel(start.role)}, which the API can’t assign. It stays unless you choose other access.`;
  }
  return undefined;
}
