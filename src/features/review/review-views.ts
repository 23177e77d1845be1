import { paths } from '#domain/address/paths.ts';

/** The views of the review: the text of the link, and the title of the page. */
export const reviewViews = [
  { label: 'To do', title: 'Review', path: paths.review() },
  { label: 'Age and use', title: 'Review: age and use', path: paths.reviewLife() },
  { label: 'Roles', title: 'Review: roles', path: paths.reviewRoles() },
  { label: 'Access', title: 'Review: access', path: paths.reviewAccess() },
  { label: 'Owners', title: 'Review: owners', path: paths.reviewOwners() },
] as const;
