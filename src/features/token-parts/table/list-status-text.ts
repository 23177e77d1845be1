import type { TokenList } from '#queries/cache/token-list.ts';
import { hourText } from '#ui/time-text.ts';
import type { ListStatus } from './list-status.ts';

/**
 * How much of the list is loaded and, under a filter, how many tokens it shows: "250 of 412 tokens loaded", "3 of 412 tokens · updated
 * 14:02". Only a whole list has no word after its number.
 */
export function listStatusText(status: ListStatus, list: TokenList | undefined, shown?: number): string {
  if (status.kind === 'failed' || status.kind === 'forbidden') return 'Not loaded';
  if (list === undefined) return 'Loading…';
  const { tokens, totalCount, loadedAt } = list;
  if (tokens.length === 0 && !list.complete && status.kind !== 'stopped') return 'Loading…';
  const updated = `updated ${hourText(loadedAt)}`;
  const whole = shown === undefined ? countTokens(tokens.length) : shownOf(shown, tokens.length);
  const part = `${shown === undefined ? '' : `${formatCount(shown)} shown · `}${loadedOf(tokens.length, totalCount)}`;
  switch (status.kind) {
    case 'complete':
      return `${whole} · ${status.isRefreshing ? 'refreshing…' : updated}`;
    case 'outdated':
      return `${whole} · ${updated}`;
    case 'stopped':
      return list.unread === undefined
        ? `${part} · ${updated}`
        : `${part} · ${formatCount(list.unread)} unreadable · ${updated}`;
    case 'loading':
    case 'arriving':
    case 'waiting':
      return list.complete ? `${whole} · ${updated}` : part;
    default:
      return status satisfies never;
  }
}

export function countTokens(count: number): string {
  return count === 1 ? '1 token' : `${formatCount(count)} tokens`;
}

/** "3 of 412 tokens". */
function shownOf(shown: number, all: number): string {
  return `${formatCount(shown)} of ${countTokens(all)}`;
}

function loadedOf(count: number, total: number | undefined): string {
  return total === undefined ? `${countTokens(count)} loaded so far` : `${shownOf(count, total)} loaded`;
}

function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
