import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { creatableRoles } from '#domain/draft/draft.ts';
import { baseRoleWords } from '#features/policy/review/base-role-words.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { fieldIds } from './field-places.ts';
import { useTokenField } from './use-token-field.ts';

type BaseRoleFieldProps = {
  /** Switches from Admin to an inline role. */
  readonly onNarrower: () => void;
};

/** Reader, Writer or Admin, with what each grants. */
export function BaseRoleField({ onNarrower }: BaseRoleFieldProps) {
  const role = useTokenField('access.role');
  return (
    <>
      <ChoiceCards
        id={fieldIds.role}
        label="Base role"
        value={role.value}
        onChange={role.change}
        error={role.error}
        cards={creatableRoles.map((value) => ({
          value,
          title: baseRoleLabel(value),
          text: baseRoleWords(value)?.summary,
        }))}
      />
      {role.value === 'admin' && (
        <Alert
          severity="warning"
          role="status"
          action={
            <Button size="small" onClick={onNarrower}>
              Write an inline role
            </Button>
          }
        >
          Whoever holds this key can give themselves and others anything. If it has one job, an inline role
          that names the job is safer.
        </Alert>
      )}
    </>
  );
}
