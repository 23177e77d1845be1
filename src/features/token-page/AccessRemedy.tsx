import { useLocation } from 'react-router-dom';
import { tokenTitle, type AccessToken, type TokenAccess } from '#domain/token/token.ts';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { cloneAccessLink, editAccessLink } from '#features/token-parts/access-links.ts';
import { controlFor } from '#features/token-parts/permission-words.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { DuplicateIcon, EditIcon } from '#ui/icons.ts';

type AccessRemedyProps = {
  readonly token: AccessToken;
  /** The change that the form is to hold, and what it is called; without one the form shows the access as it is. */
  readonly change?: { readonly access: TokenAccess; readonly text: string } | undefined;
  /** What is asked again afterwards. */
  readonly question?: { readonly action: string; readonly resource: string };
  readonly size?: 'small';
};

/**
 * Leads to where the access can be changed: the edit form or, for a service token, the form of a clone. Which roles a token should have
 * instead of a custom role is not for the console to guess, so such a remedy fills in nothing and is not called "Edit access".
 */
export function AccessRemedy({ token, change, question, size }: AccessRemedyProps) {
  const { state } = useLocation();
  const permissions = useKeyPermissions();
  const isService = token.kind === 'service';
  const label = labelOf(isService, change !== undefined, question !== undefined);
  const link = isService
    ? cloneAccessLink(token, change?.access, question)
    : editAccessLink(token, change?.access, state);
  return (
    <BusyButton
      {...link}
      {...(size !== undefined && { size })}
      {...controlFor(isService ? 'clone' : 'access', token, permissions)}
      startIcon={isService ? <DuplicateIcon /> : <EditIcon />}
      aria-label={`${label}: ${change?.text ?? tokenTitle(token)}`}
    >
      {label}
    </BusyButton>
  );
}

function labelOf(isService: boolean, isFilledIn: boolean, isRemedy: boolean): string {
  if (isService) return isFilledIn ? 'Clone with this change' : 'Clone with different access';
  return isRemedy && !isFilledIn ? 'Edit token' : 'Edit access';
}
