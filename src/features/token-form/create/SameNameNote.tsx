import Typography from '@mui/material/Typography';
import { useWatch } from 'react-hook-form';
import { paths } from '#domain/address/paths.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { NewTabLink } from '#ui/NewTabLink.tsx';
import type { TokenFormValues } from '../token-form.ts';
import { listLink } from '#features/token-parts/list-link.ts';
import { trimName } from '#domain/text/strip-invisible.ts';

/** Says that a token with the same name exists. Names may repeat, so this is only a hint. */
export function SameNameNote() {
  const name = trimName(useWatch<TokenFormValues, 'name'>({ name: 'name' }));
  const tokens = useTokenList().data?.tokens ?? [];
  if (name === '') return null;
  const namesakes = tokens.filter((token) => trimName(token.name).toLowerCase() === name.toLowerCase());
  const [namesake] = namesakes;
  if (namesake === undefined) return null;
  const address = namesakes.length === 1 ? paths.token(namesake.id) : listLink({}, { text: name });
  return (
    <Typography variant="body2" role="status" sx={{ mt: 0.75, color: 'attention.main' }}>
      {namesakes.length === 1
        ? 'A token with this name already exists: '
        : `${namesakes.length} tokens have this name: `}
      <NewTabLink to={address}>
        {namesakes.length === 1 ? `key ending ${namesake.lastFour}` : 'view them'}
      </NewTabLink>
    </Typography>
  );
}
