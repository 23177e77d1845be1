import { HistoryList } from '#features/token-parts/history/HistoryList.tsx';
import { useRoleHistory } from '#queries/cache/audit-activity.ts';
import { PagePart } from '#features/token-parts/PagePart.tsx';

/** The changes of a custom role, as far as the audit log records them. */
export function RoleHistory({ roleKey }: { readonly roleKey: string }) {
  const history = useRoleHistory(roleKey);
  return (
    <PagePart id="role-history" title="Changes">
      <HistoryList history={history} noun="role" />
    </PagePart>
  );
}
