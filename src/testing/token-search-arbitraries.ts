// Tokens and searches of every shape, for laws.
import {
  array,
  constant,
  constantFrom,
  integer,
  option,
  oneof,
  record,
  string,
  tuple,
  uniqueArray,
  type Arbitrary,
} from 'fast-check';
import { columns } from '#domain/token-list/columns.ts';
import { closedValues, facets, type Facet } from '#domain/token-list/facets.ts';
import type { FilterContext } from '#domain/token-list/filter.ts';
import {
  noFilters,
  tidyFilters,
  tidyText,
  views,
  type TokenFilters,
  type TokenSearch,
} from '#domain/token-list/search.ts';
import { noSearchFacts } from '#domain/token-list/search-text.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';
import { statement } from './statements.ts';

export const testNow = Date.UTC(2026, 10, 23);
/** What a list is filtered with: the tokens of a member, and a custom role with power over the account. */
export const testContext: FilterContext = {
  now: testNow,
  memberId: 'ana',
  rolePolicy: (id) => (id === 'r1' ? [statement('allow', 'member/*:token/*', '*')] : undefined),
  graceEnds: new Map(),
  searchFacts: noSearchFacts,
};

const day = 24 * 60 * 60 * 1000;
const memberIds = ['', 'ana', 'ben'];
const instants = integer({ min: testNow - 900 * day, max: testNow + 90 * day });

const accesses = oneof(
  record({
    kind: constant('base' as const),
    role: constantFrom('reader', 'writer', 'admin', 'owner', 'new'),
  }),
  record({
    kind: constant('custom' as const),
    roleIds: array(constantFrom('r1', 'r2'), { minLength: 1, maxLength: 2 }),
  }),
  constant<TokenAccess>({ kind: 'inline', policy: [] }),
  constant<TokenAccess>({ kind: 'unreadable', json: 7 }),
  constant<TokenAccess>({ kind: 'none' }),
);

const member = record({
  id: constant('ana'),
  email: constant('ana@example.com'),
  role: constant('reader'),
  firstName: constantFrom('Ana', ''),
  lastName: constantFrom('Ek', ''),
});

const token = record({
  name: oneof(constantFrom('', 'deploy bot', 'Deploy 10', 'deploy 2'), string({ maxLength: 12 })),
  description: constantFrom('', 'used by CI'),
  kind: constantFrom('personal' as const, 'service' as const),
  memberId: constantFrom(...memberIds),
  member: option(member, { nil: undefined }),
  access: accesses,
  lastFour: constantFrom('', '1a2b', 'ffff'),
  createdAt: instants,
  modifiedAt: instants,
  lastUsedAt: option(instants, { nil: undefined }),
  expiresAt: option(instants, { nil: undefined }),
  apiVersion: option(constantFrom(20240415, 20191212), { nil: undefined }),
});

/** Lists of tokens with distinct IDs. */
export const tokenLists = uniqueArray(string({ minLength: 4, maxLength: 6 }), { maxLength: 30 }).chain(
  (ids) =>
    array(token, { minLength: ids.length, maxLength: ids.length }).map((tokens) =>
      tokens.map((fields, index): AccessToken => ({ ...fields, id: ids[index] ?? '' })),
    ),
);

/** Values of facets that the server chooses. */
const openChoices: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  role: ['reader', 'admin', 'r1', 'a role of the server'],
  owner: ['ana', 'ben', 'unnamed'],
  api: ['20240415', '20191212', 'unnamed', 'old'],
};

const chosen = (facet: Facet) =>
  array(constantFrom(...(closedValues(facet) ?? openChoices[facet] ?? ['new'])), { maxLength: 3 }).map(
    (values) => [facet, values] as const,
  );

/** Filters of which most let everything through, as people choose them. */
const sparseFilters = array(constantFrom(...facets), { maxLength: 2 })
  .chain((kept) => tuple(...kept.map(chosen)))
  .map((choices): TokenFilters => tidyFilters({ ...noFilters, ...Object.fromEntries(choices) }));

/** Searches in the form that an address holds. */
export const tokenSearches: Arbitrary<TokenSearch> = record({
  view: constantFrom(...views),
  text: oneof(constant(''), constantFrom('deploy', 'ana', 'ff'), string().map(tidyText)),
  filters: sparseFilters,
  sort: record({
    column: constantFrom(...columns),
    direction: constantFrom('ascending' as const, 'descending' as const),
  }),
});
