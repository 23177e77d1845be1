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
        ? 'You’ve reached LaunchDarkly’s usual limit, so it will probably refuse another one.'
        : 'You’re close to LaunchDarkly’s usual limit.'}{' '}
      To make room, delete unused ones:{' '}
      <NewTabLink to={staleServiceTokens}>service tokens unused for 90 days</NewTabLink>.
    </Alert>
  );
}
