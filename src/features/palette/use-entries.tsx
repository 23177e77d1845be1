import { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { baseRoleLabel, baseRoles } from '#domain/policy/language/base-role-label.ts';
import { quickFind } from '#domain/token-list/quick-find.ts';
import { memberTitle, tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { useBulkRun } from '#queries/bulk/bulk-run.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { acrossViews } from '#features/access/across-views.ts';
import { startingQuestions } from '#features/access/question/starting-questions.ts';
import { kindTitle } from '#features/token-parts/detail-words.ts';
import { listPlace } from '#features/token-parts/list-place.ts';
import { lacksForNew } from '#features/token-parts/permission-words.ts';
import { Mono } from '#ui/Mono.tsx';
import { bestFirst, findEntries, type Entry, type EntryGroup } from './find-entries.ts';
import { questionWords, wordsOfPage } from './page-words.ts';
import { useGoTo } from './use-go-to.ts';
import { useSettings } from './use-settings.ts';
import { useTokenActions, type OpenTokenDialog } from './use-token-actions.ts';
import { readVisits } from './visits.ts';

export type PalettePage = { readonly label: string; readonly path: string };

type EntriesOptions = {
  readonly query: string;
  readonly pages: readonly PalettePage[];
  readonly tokens: readonly AccessToken[];
  readonly onShortcuts: () => void;
  readonly onSignOut: () => void;
  readonly onDialog: OpenTokenDialog;
};

const mostTokens = 8;
const mostRecent = 5;
const noRoles: ReadonlyMap<string, CustomRole> = new Map();

/** What the palette shows: without a query what is near, with one what it finds. */
export function useEntries(options: EntriesOptions): readonly (EntryGroup & { readonly count?: number })[] {
  const { query, tokens } = options;
  const actions = useTokenActions(options.onDialog);
  const pages = usePages(options);
  const tokenEntry = useTokenEntry();
  const owners = useOwners(tokens);
  const roles = useRoles();
  const questions = useQuestions();
  const settings = useSettings(options.onShortcuts, options.onSignOut);
  const { pathname } = useLocation();
  if (query.trim() === '') {
    const recent = recentEntries(pathname, pages, tokens, tokenEntry);
    return [
      ...actions,
      { title: 'Recent', entries: recent },
      { title: 'Pages', entries: pages },
      settings,
      questions,
    ];
  }
  const { best, count, rank } = quickFind(tokens, query, mostTokens);
  const found = { title: 'Tokens', entries: best.map(tokenEntry), count };
  return bestFirst([
    ...findEntries([{ title: 'Pages', entries: pages }], query),
    ...(rank === undefined ? [] : [{ ...found, rank }]),
    ...findEntries([...actions, settings, owners, roles, questions], query),
  ]);
}

function useTokenEntry(): (token: AccessToken) => Entry {
  const location = useLocation();
  const goTo = useGoTo();
  const state = location.pathname === paths.tokens() ? listPlace(location) : undefined;
  return (token) => ({
    id: `token ${token.id}`,
    title: tokenTitle(token),
    detail: (
      <>
        {token.lastFour !== '' && (
          <>
            <Mono whole>…{token.lastFour}</Mono>
            {' · '}
          </>
        )}
        {token.member !== undefined && `${memberTitle(token.member)} · `}
        {kindTitle(token.kind)}
      </>
    ),
    run: () => goTo(paths.token(token.id), { state }),
  });
}

function usePages({ pages }: EntriesOptions): readonly Entry[] {
  const permissions = useKeyPermissions();
  const goTo = useGoTo();
  const page = ({ label, path }: PalettePage): Entry => ({
    id: `page ${path}`,
    title: label,
    more: wordsOfPage(path),
    run: () => goTo(path),
  });
  const hasRun = useBulkRun() !== undefined;
  const known = new Set(pages.map(({ path }) => path));
  const views = acrossViews.filter(({ path }) => !known.has(path));
  return [
    // Without a run its page has nothing to show.
    ...pages.filter(({ path }) => hasRun || path !== paths.bulk()).map(page),
    {
      ...page({ label: 'Create token', path: paths.newToken() }),
      lacks: lacksForNew('personal', permissions) && lacksForNew('service', permissions),
    },
    ...views.map(({ title, path }) => page({ label: title, path })),
    page({ label: 'Access reviews', path: paths.campaigns() }),
    page({ label: 'Activity', path: paths.activity() }),
  ];
}

/** The members that own or created tokens, by name. */
function useOwners(tokens: readonly AccessToken[]): EntryGroup {
  const goTo = useGoTo();
  const members = useMemo(
    () =>
      [
        ...new Map(
          tokens.flatMap(({ memberId, member }) =>
            member === undefined ? [] : [[memberId, member] as const],
          ),
        ),
      ].sort(([, one], [, other]) => memberTitle(one).localeCompare(memberTitle(other))),
    [tokens],
  );
  const entries = members.map(([id, member]) => ({
    id: `owner ${id}`,
    title: memberTitle(member),
    more: `${member.email} ${id}`,
    detail: member.email,
    run: () => goTo(paths.person(id)),
  }));
  return { title: 'Owners', entries };
}

function useRoles(): EntryGroup {
  const goTo = useGoTo();
  const directory = useRoleDirectory().data ?? noRoles;
  const follow = (id: string) => () => goTo(paths.role(id));
  const base = baseRoles.map((role) => ({
    id: `role ${role}`,
    title: baseRoleLabel(role),
    detail: 'Base role',
    run: follow(role),
  }));
  // The directory names each role twice, by ID and by key.
  const custom = [...new Set(directory.values())].map(({ id, key, name }) => ({
    id: `role ${id}`,
    title: name,
    more: `${key} ${id}`,
    detail: `Custom role ${key}`,
    run: follow(id),
  }));
  return { title: 'Roles', entries: [...base, ...custom] };
}

function useQuestions(): EntryGroup {
  const goTo = useGoTo();
  const entries = startingQuestions.map(({ text, action, resource }) => ({
    id: `question ${text}`,
    title: text,
    more: questionWords,
    run: () => goTo(`${paths.access()}?${new URLSearchParams({ action, resource })}`),
  }));
  return { title: 'Questions about all tokens', entries };
}

function recentEntries(
  pathname: string,
  pages: readonly Entry[],
  tokens: readonly AccessToken[],
  tokenEntry: (token: AccessToken) => Entry,
): readonly Entry[] {
  const byId = new Map(tokens.map((token) => [token.id, token]));
  const pageIds = new Map(pages.map((page) => [page.id, page]));
  const entryOf = (path: string): Entry | undefined => {
    const token = byId.get(tokenIdOf(path) ?? '');
    return token === undefined ? pageIds.get(`page ${path}`) : tokenEntry(token);
  };
  const here = entryOf(pathname)?.id;
  const recent = new Map<string, Entry>();
  for (const path of readVisits()) {
    const entry = entryOf(path);
    if (entry !== undefined && entry.id !== here) recent.set(entry.id, entry);
  }
  return [...recent.values()].slice(0, mostRecent).map((entry) => ({ ...entry, id: `recent ${entry.id}` }));
}

/** The token that a page is about. */
function tokenIdOf(path: string): string | undefined {
  const id = /^\/tokens\/([^/]+)/.exec(path)?.[1];
  return id === undefined ? undefined : decodeURIComponent(id);
}
