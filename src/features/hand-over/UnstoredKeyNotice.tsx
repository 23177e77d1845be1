import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { useAccount } from '#queries/session/account.ts';
import { forgetNewKey, type UnstoredKey } from '#queries/kept/unstored-keys.ts';
import { CloseIcon } from '#ui/icons.ts';
import { InstantText } from '#ui/InstantText.tsx';
import { resetLink } from '#features/token-parts/reset-links.ts';
import { Notice } from '#ui/Notice.tsx';

/** A token whose new key was never stored, with the next steps. Shown until the token is reset or deleted, or this is dismissed. */
export function UnstoredKeyNotice({ unstored }: { readonly unstored: UnstoredKey }) {
  const account = useAccount();
  const { tokenId, tokenName, lastFour, by, at } = unstored;
  const title = tokenTitle({ id: tokenId, name: tokenName });
  return (
    <Notice
      severity="warning"
      sx={{ mb: 1.5 }}
      action={
        <>
          <Button
            size="small"
            component={Link}
            // The key of a new token was never used, so nothing breaks when it ends now.
            to={resetLink(tokenId, by === 'create' ? 'now' : 'whole')}
            aria-label={`Reset the key of ${title}`}
          >
            Reset key…
          </Button>
          <IconButton
            aria-label={`Dismiss the notice about ${title}`}
            onClick={() => forgetNewKey(account, tokenId)}
            sx={{ ml: 0.5 }}
          >
            <CloseIcon />
          </IconButton>
        </>
      }
    >
      The key of{' '}
      <Link to={paths.token(tokenId)} style={{ color: 'inherit' }}>
        {title}
      </Link>
      {lastFour !== '' && ` (…${lastFour})`} was never stored after the{' '}
      {by === 'create' ? 'token was created' : 'reset'} <InstantText at={at} look="plain" />. Unless it’s
      still open in another tab, it’s lost.{' '}
      {by === 'create'
        ? 'Reset it to get a new one, or delete the token.'
        : 'Reset it again to get a new one. An old key in its grace period stops working then.'}
    </Notice>
  );
}
