// What people call the pages and actions of the palette, besides their titles.
import { paths } from '#domain/address/paths.ts';

/** By the path of a page. */
const pageWords: Readonly<Record<string, string>> = {
  [paths.tokens()]:
    'list search home extend prolong settings preferences options columns theme export download csv json terraform api keys leak leaked exposed compromised revoke expire expires expired expiring expiry rotate password secret leaver leaves leaving owner offboard offboarding departed',
  [paths.review()]:
    'findings risks audit stale unused idle inactive old clean up cleanup expire expires expiring leaver leaves leaving offboard offboarding departed export report',
  [paths.access()]: 'permissions who can question export',
  [paths.grace()]: 'rotate rotation rotated old keys reset',
  [paths.bulk()]: 'batch mass many',
  [paths.newToken()]: 'new add generate template clone api key',
  [paths.accessMatrix()]: 'permissions grid table export',
  [paths.compareAccess()]: 'diff difference',
  [paths.accessGroups()]: 'duplicates same equal export',
  [paths.accessRoles()]: 'custom roles export',
  [paths.campaigns()]: 'campaign certification recertification evidence sign archive auditor',
  [paths.activity()]: 'audit log history events who changed',
};

/** Other words for a page, to be searched; empty for a page without any. */
export function wordsOfPage(path: string): string {
  return pageWords[path] ?? '';
}

export const themeWords = 'mode appearance colors colours scheme settings';

export const signOutWords = 'log out logout signout leave end session switch account quit exit';

export const shortcutWords = 'help docs documentation hotkeys keys shortcut';

/** Of a question about all tokens. */
export const questionWords =
  'who what person people toggle kill switch disable enable invite promote permissions';

/** By the title of an action on a token. */
export const actionWords = {
  reset: 'rotate renew regenerate leak leaked exposed compromised emergency password secret key',
  edit: 'rename change update description settings',
  clone: 'copy duplicate',
  access: 'permissions role policy',
  replace: 'rotate swap',
  expiry: 'expire expires end date extend prolong renew',
  delete: 'remove revoke destroy',
} as const;
