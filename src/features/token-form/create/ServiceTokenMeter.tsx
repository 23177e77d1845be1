import Alert from '@mui/material/Alert';
import { useWatch } from 'react-hook-form';
import { serviceTokensNearLimit, usualServiceTokenLimit } from '#domain/token/service-token-limit.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { NewTabLink } from '#ui/NewTabLink.tsx';
import type { TokenFormValues } from '../token-form.ts';
import { staleServiceTokens } from './stale-tokens.ts';

/** Says that few or no service tokens are left. An account may have a higher limit, so nothing is blocked. */
export function ServiceTokenMeter() {
  const kind = useWatch<TokenFormValues, 'kind'>({ name: 'kind' });
  const list = useTokenList().data;
  const count = list === undefined ? undefined : serviceTokensNearLimit(list);
  if (kind !== 'service' || count === undefined) return null;
  const isReached = count === usualServiceTokenLimit;
  return (
    <Alert severity={isReached ? 'warning' : 'info'}>
      {count} of {usualServiceTokenLimit} service tokens.{' '}
      {isReached
        ? 'That is LaunchDarkly’s usual limit for an account, so it will probably refuse another one.'
        : `${usualServiceTokenLimit} is LaunchDarkly’s usual limit for an account.`}{' '}
      To make room, delete some that nobody uses:{' '}
      <NewTabLink to={staleServiceTokens}>service tokens without use for 90 days</NewTabLink>.
    </Alert>
  );
}
