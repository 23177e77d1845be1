// The preferences of the list as a file, for another browser or a colleague. It holds no key and nothing about tokens.
import * as v from 'valibot';
import { isAt, type Account } from '#domain/account/account.ts';
import type { Column } from '#domain/token-list/columns.ts';
import { findView, maxViews, type SavedViews } from '#domain/token-list/saved-views.ts';
import { parseJson } from './kept-json.ts';
import { columnSchema, savedViewSchema } from './saved-views.ts';

export type FilePreferences = {
  readonly density: 'comfortable' | 'compact';
  /** All columns in order, and whether they are shown. */
  readonly columns: readonly { readonly id: Column; readonly shown: boolean }[];
  readonly saved: SavedViews;
};

const format = 'access-token-console-preferences';
const version = 1;

export function writePreferencesFile(preferences: FilePreferences, { origin, id }: Account): string {
  const { density, columns, saved } = preferences;
  const place = { instance: origin, account: id };
  return JSON.stringify({ format, version, place, density, columns, ...saved }, undefined, 2);
}

export type PreferencesFile =
  | {
      readonly kind: 'preferences';
      readonly preferences: FilePreferences;
      /** Whether the file comes from another account, whose owners and roles have other IDs. */
      readonly isForeign: boolean;
    }
  /** Says in words which part of the file is wrong. */
  | { readonly kind: 'problem'; readonly problem: string };

/** Messages that name what is wrong; all others name what is expected. */
const ownMessages: ReadonlySet<string> = new Set(['check', 'max_length', 'literal']);

const viewsSchema = v.pipe(
  v.array(savedViewSchema),
  v.maxLength(maxViews, `There can be at most ${maxViews} views.`),
  v.check(
    (views) => views.every((view, at) => findView(views.slice(0, at), view.name) === undefined),
    'Two views have the same name.',
  ),
);

const fileSchema = v.pipe(
  v.object({
    place: v.object({ instance: v.string(), account: v.string() }),
    density: v.picklist(['comfortable', 'compact']),
    columns: v.array(v.object({ id: columnSchema, shown: v.boolean() })),
    views: viewsSchema,
    opensWith: v.optional(v.string()),
  }),
  v.forward(
    v.check(
      ({ views, opensWith }) => opensWith === undefined || findView(views, opensWith) !== undefined,
      'The file has no view of this name.',
    ),
    ['opensWith'],
  ),
);

/** Reads a file; all of it or nothing. Never throws. */
export function readPreferencesFile(text: string, account: Account): PreferencesFile {
  const json = parseJson(text);
  if (!v.is(v.looseObject({}), json) || Array.isArray(json)) return problemOf('The file isn’t JSON.');
  if (json['format'] !== format)
    return problemOf('“format”: The file doesn’t contain preferences from this console.');
  if (json['version'] !== version)
    return problemOf('“version”: The file comes from a version of the console that this one can’t read.');
  const read = v.safeParse(fileSchema, json);
  if (!read.success) return problemOf(wordsOf(read.issues[0]));
  const { place, density, columns, views, opensWith } = read.output;
  return {
    kind: 'preferences',
    preferences: { density, columns, saved: { views, opensWith } },
    isForeign: !isAt(place, account),
  };
}

function problemOf(problem: string): PreferencesFile {
  return { kind: 'problem', problem };
}

/** The field and what is wrong with it. The value is never repeated, since it may be a key. */
function wordsOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
  );
  const field = path.join('').replace(/^\./, '');
  if (ownMessages.has(issue.type)) return `“${field}”: ${issue.message}`;
  return issue.received === 'undefined'
    ? `“${field}” is missing.`
    : `“${field}” must be ${issue.expected ?? 'something else'}.`;
}
