// The columns of the list, in table order. Free of React, because the page draws its first rows from them before the program is loaded.
import type { Column } from '#domain/token-list/columns.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import { memberTitle, tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { relativeTimeText } from '#ui/relative-time-text.ts';

/** The widths of the checkbox and menu columns, in rem. */
export const pickWidth = 2.25;
export const menuWidth = 2.75;

export type ListColumn = {
  readonly label: string;
  /** In rem, so that it follows the text size; the name has no width and takes the remaining space. */
  readonly width?: number;
  /** Shown only if somebody chooses it. */
  readonly isHidden?: true;
  /** The first press on the head sorts from the newest, not from A. */
  readonly newestFirst?: true;
  /** Shown in a monospaced font. */
  readonly isMono?: true;
  /** The text of a cell at `now` (epoch ms). Empty if there is no value, or if the cell needs more than the token. */
  readonly text: (token: AccessToken, now: number) => string;
};

export const listColumns: Readonly<Record<Column, ListColumn>> = {
  name: { label: 'Name', text: tokenTitle },
  kind: { label: 'Kind', width: 5.5, text: ({ kind }) => (kind === 'service' ? 'Service' : 'Personal') },
  access: {
    label: 'Access',
    width: 9.5,
    text: ({ access }) => (access.kind === 'base' ? baseRoleLabel(access.role) : ''),
  },
  owner: {
    label: 'Owner',
    width: 7.5,
    text({ member, memberId }) {
      if (member !== undefined) return memberTitle(member);
      return memberId === '' ? 'Unknown' : `Member ${memberId}`;
    },
  },
  used: {
    label: 'Last used',
    width: 7.25,
    newestFirst: true,
    text: ({ lastUsedAt }, now) => timeText(lastUsedAt, now, 'Not recorded'),
  },
  created: {
    label: 'Created',
    width: 7.25,
    isHidden: true,
    newestFirst: true,
    text: ({ createdAt }, now) => timeText(createdAt, now, 'Unknown'),
  },
  modified: {
    label: 'Modified',
    width: 7.25,
    isHidden: true,
    newestFirst: true,
    text: ({ modifiedAt }, now) => timeText(modifiedAt, now, 'Unknown'),
  },
  expires: {
    label: 'Expiry',
    width: 6.75,
    text: (token, now) => (hasEndedBy(token, now) ? 'Expired' : timeText(token.expiresAt, now, 'None')),
  },
  api: {
    label: 'API version',
    width: 11,
    isHidden: true,
    newestFirst: true,
    text: ({ apiVersion }) => (apiVersion === undefined ? 'Unknown' : `${apiVersion}`),
  },
  ending: { label: 'Last four', width: 5.75, isMono: true, text: ({ lastFour }) => lastFour },
  id: { label: 'ID', width: 14.25, isHidden: true, isMono: true, text: ({ id }) => id },
};

const isListed = (id: string): id is Column => Object.hasOwn(listColumns, id);

export const columnIds: readonly Column[] = Object.keys(listColumns).filter(isListed);

export type ShownColumn = ListColumn & { readonly id: Column; readonly sortBy: Column };

/** The columns with these IDs, in this order. */
export function columnsOf(ids: readonly Column[]): readonly ShownColumn[] {
  return ids.map((id) => ({ ...listColumns[id], id, sortBy: id }));
}

/** Below this width the name would be unreadable; the table then scrolls sideways inside its frame. */
const smallestName = 12.5;

/** The minimum width in rem at which the table with these columns is readable. */
export function minWidth(columns: readonly ListColumn[]): number {
  return columns.reduce((sum, { width = smallestName }) => sum + width, pickWidth + menuWidth);
}

function timeText(at: number | undefined, now: number, unknown: string): string {
  return at === undefined ? unknown : relativeTimeText(at, now);
}
