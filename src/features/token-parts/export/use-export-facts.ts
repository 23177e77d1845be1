import type { HeadFacts } from '#domain/export/export-head.ts';
import { seesEveryone } from '#domain/token/key-permission.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { useSession } from '#queries/session/session.ts';
import { readScreenClock } from '#ui/now.ts';
import type { ExportSource } from './export-source.ts';

/** What the head and the name of a file say, as of now: where the rows come from and how much was read. */
export function useExportFacts(): (source: ExportSource) => HeadFacts & { readonly instanceId: string } {
  const session = useSession().data?.session;
  const { data: list } = useTokenList();
  const roles = useRoleDirectory();
  const own = useOwnToken().data?.token;
  return ({ title, filter, order, notes = [], missing = [], cells }) => ({
    title,
    accountId: session?.identity.accountId ?? '',
    instance: session === undefined ? 'unknown' : `${session.instance.name} (${session.instance.host})`,
    instanceId: session?.instance.id ?? '',
    at: readScreenClock(),
    filter,
    order,
    notes,
    rows: cells.count,
    read: {
      loaded: list?.tokens.length ?? 0,
      total: list?.totalCount,
      isWhole: list?.complete === true,
      unreadable: list?.unread ?? 0,
      missing: [
        ...(own !== undefined && seesEveryone(own.access) ? [] : [hidden(own !== undefined)]),
        ...(roles.data !== undefined && roles.isWhole ? [] : ['custom roles not read']),
        ...missing,
      ],
    },
  });
}

function hidden(isKnown: boolean): string {
  return isKnown
    ? 'personal tokens of other members not visible'
    : 'unknown whether personal tokens of other members are visible';
}
