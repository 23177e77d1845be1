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
              Use an inline role
            </Button>
          }
        >
          Anyone with this key can grant themselves and others any access. For a single job, an inline role
          limited to it is safer.
        </Alert>
      )}
    </>
  );
}
