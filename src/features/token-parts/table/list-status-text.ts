import type { TokenList } from '#queries/cache/token-list.ts';
import type { ListStatus } from './list-status.ts';

/** The line that says how much of the list is loaded: "250 of 412" or "412 tokens, complete, as of 14:02". */
export function listStatusText(status: ListStatus, list: TokenList | undefined): string {
  if (status.kind === 'failed' || status.kind === 'forbidden') return 'Not loaded';
  if (list === undefined) return 'Loading…';
  const { tokens, totalCount, loadedAt } = list;
  if (tokens.length === 0 && !list.complete && status.kind !== 'stopped') return 'Loading…';
  const asOf = `as of ${clockText(loadedAt)}`;
  switch (status.kind) {
    case 'complete':
      return `${countTokens(tokens.length)}, complete, ${status.isRefreshing ? 'refreshing…' : asOf}`;
    case 'outdated':
      return `${countTokens(tokens.length)}, complete, ${asOf}`;
    case 'stopped':
      return list.unread === undefined
        ? `${ofTotal(tokens.length, totalCount)}, not complete, ${asOf}`
        : `${ofTotal(tokens.length, totalCount)}, ${formatCount(list.unread)} unreadable, ${asOf}`;
    case 'loading':
    case 'arriving':
    case 'waiting':
      return list.complete
        ? `${countTokens(tokens.length)}, complete, ${asOf}`
        : ofTotal(tokens.length, totalCount);
    default:
      return status satisfies never;
  }
}

export function countTokens(count: number): string {
  return count === 1 ? '1 token' : `${formatCount(count)} tokens`;
}

function ofTotal(count: number, total: number | undefined): string {
  return total === undefined
    ? `${countTokens(count)} so far`
    : `${formatCount(count)} of ${formatCount(total)}`;
}

function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Intl formats take milliseconds to set up, and this line is shown from the start. */
function clockText(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
