import type { ResourceSpecifier } from './resource.ts';

/** Whether a specifier covers every resource of its kind: nothing but `*` for names, and no qualifier. */
export function coversWholeKind({ segments }: ResourceSpecifier): boolean {
  return segments.every(
    ({ name, tags, properties, views }) =>
      /^\**$/.test(name) && tags.length === 0 && views.length === 0 && Object.keys(properties).length === 0,
  );
}
