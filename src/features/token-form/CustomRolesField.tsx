import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { foldText } from '#domain/text/folded-text.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { AddIcon } from '#ui/icons.ts';
import { PickList } from '#ui/PickList.tsx';
import { PopoverButton } from '#ui/PopoverButton.tsx';
import { ChosenRole } from './ChosenRole.tsx';
import { fieldIds } from './field-places.ts';
import { optionOfQuery, roleIdOf, roleOptions } from './role-options.ts';
import { useTokenField } from './use-token-field.ts';
import type { ApiError } from '#queries/requests/failure.ts';
import type { RoleDirectory } from './role-options.ts';

/** Custom roles by name, with what each grants. A role missing from the list can be entered by its ID or key. */
export function CustomRolesField() {
  const { value: chosen, change, error } = useTokenField('access.roleIds');
  const directory = useRoleDirectory();
  const note = roleListNote(directory.data, directory.error);

  function toggle(name: string) {
    const id = roleIdOf(directory.data, name);
    change(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  }

  return (
    <Box id={fieldIds.roleIds} sx={{ display: 'grid', gap: 1.5 }}>
      {note !== undefined && <Alert severity="info">{note}</Alert>}
      {chosen.length > 0 && (
        <Box
          component="ul"
          aria-label="Selected custom roles"
          sx={{ m: 0, p: 0, display: 'grid', gap: 1, listStyle: 'none' }}
        >
          {chosen.map((id) => (
            <ChosenRole key={id} id={id} onRemove={() => toggle(id)} />
          ))}
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <PopoverButton
          label="Custom roles"
          width={480}
          renderButton={(opener) => (
            <BusyButton {...opener} startIcon={<AddIcon />} busy={directory.isLoading}>
              Add custom roles
            </BusyButton>
          )}
        >
          {() => (
            <PickList
              label="Custom roles"
              multiple
              placeholder="Search by name, key or permission"
              fold={foldText}
              groups={roleOptions(directory.data, chosen)}
              onPick={toggle}
              ofQuery={(query) => optionOfQuery(directory.data, query)}
            />
          )}
        </PopoverButton>
        {error === undefined ? (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {chosen.length > 1 && 'Roles combine: if any role allows it, it’s allowed.'}
          </Typography>
        ) : (
          <Typography variant="body2" sx={{ color: 'error.main' }}>
            {error}
          </Typography>
        )}
      </Box>
    </Box>
  );
}

/** Why the list of custom roles is incomplete or missing, and what to do; undefined if it is complete. */
function roleListNote(directory: RoleDirectory | undefined, error: ApiError | null): string | undefined {
  const typing = 'You can still add a role by its ID or key.';
  if (directory !== undefined) {
    return directory.size > 0
      ? undefined
      : `No custom roles in this account. They’re available on some plans only. ${typing}`;
  }
  if (error === null) return undefined;
  return error.status === 403
    ? `Your key can’t list custom roles, which requires the Reader role. ${typing}`
    : `Couldn’t load custom roles: ${error.message} ${typing}`;
}
