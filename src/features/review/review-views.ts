// The views of the review. All but the overview are loaded when somebody points at or opens them.
import { paths } from '#domain/address/paths.ts';
import { lazyPart } from '#ui/lazy-part.tsx';

export const overview = { label: 'To do', title: 'Review', path: paths.review() } as const;

export const reviewViews = [
  {
    label: 'Age and use',
    title: 'Review: age and use',
    path: paths.reviewView('life'),
    ...lazyPart(async () => (await import('./pictures/LifePane.tsx')).LifePane),
  },
  {
    label: 'Roles',
    title: 'Review: roles',
    path: paths.reviewView('roles'),
    ...lazyPart(async () => (await import('./pictures/RoleMapPane.tsx')).RoleMapPane),
  },
  {
    label: 'Access',
    title: 'Review: access',
    path: paths.reviewView('access'),
    ...lazyPart(async () => (await import('./pictures/HeatPane.tsx')).HeatPane),
  },
  {
    label: 'Owners',
    title: 'Review: owners',
    path: paths.reviewView('owners'),
    ...lazyPart(async () => (await import('./pictures/OwnersPane.tsx')).OwnersPane),
  },
] as const;
