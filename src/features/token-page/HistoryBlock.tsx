import type { AccessToken } from '#domain/token/token.ts';
import { HistoryList } from '#features/token-parts/history/HistoryList.tsx';
import { useTokenHistory } from '#queries/cache/audit-log.ts';
import { DetailBlock } from './DetailBlock.tsx';

/** The changes to the token, newest first, as far as the audit log records them. */
export function HistoryBlock({ token }: { readonly token: AccessToken }) {
  const history = useTokenHistory(token);
  return (
    <DetailBlock id="history">
      <HistoryList history={history} noun="token" />
    </DetailBlock>
  );
}
