import { paths } from '#domain/address/paths.ts';

/** The views of the access of all tokens: the text of the link, and the title of the page. */
export const acrossViews = [
  { label: 'Question', title: 'Access', path: paths.access() },
  { label: 'Matrix', title: 'Access matrix', path: paths.accessMatrix() },
  { label: 'Compare', title: 'Compare access', path: paths.compareAccess() },
  { label: 'Groups', title: 'Access groups', path: paths.accessGroups() },
  { label: 'Roles', title: 'Access by role', path: paths.accessRoles() },
] as const;
