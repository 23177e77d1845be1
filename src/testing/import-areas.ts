// The folders of domain, queries and features, lowest first: what each may import besides its own. An arrow that is missing here is a
// question about the design, not an oversight.

const language = 'domain/policy/language';

/** What things mean. Words, findings and reasoning stand on the language of policies; drafts and edits on tokens. */
export const domainAreas = {
  'domain/text': [],
  'domain/computing': [],
  'domain/time': ['domain/text'],
  [language]: ['domain/text', 'domain/computing'],
  'domain/policy/text': [language, 'domain/text'],
  'domain/policy/reason': [language, 'domain/computing', 'domain/text'],
  'domain/policy/words': [language, 'domain/policy/reason', 'domain/computing', 'domain/text'],
  'domain/policy/access': [
    language,
    'domain/policy/reason',
    'domain/policy/words',
    'domain/computing',
    'domain/text',
  ],
  'domain/account': [language, 'domain/text', 'domain/time'],
  'domain/token': [
    'domain/account',
    'domain/policy/access',
    'domain/policy/words',
    'domain/policy/reason',
    language,
    'domain/text',
    'domain/time',
  ],
  'domain/key': ['domain/token', 'domain/text'],
  'domain/policy/lint': [
    'domain/computing',
    'domain/policy/text',
    'domain/policy/reason',
    'domain/policy/words',
    language,
    'domain/token',
    'domain/text',
  ],
  'domain/token-list': [
    language,
    'domain/token',
    'domain/key',
    'domain/computing',
    'domain/text',
    'domain/time',
  ],
  'domain/draft': [
    'domain/policy/lint',
    'domain/policy/text',
    language,
    'domain/token',
    'domain/key',
    'domain/text',
    'domain/time',
  ],
  'domain/edit': [
    'domain/draft',
    'domain/policy/access',
    'domain/policy/reason',
    'domain/policy/text',
    language,
    'domain/token',
    'domain/key',
    'domain/text',
  ],
  'domain/grace': ['domain/account', 'domain/token', 'domain/text', 'domain/time'],
  'domain/retire': ['domain/token', language, 'domain/time'],
  'domain/bulk': ['domain/draft', 'domain/grace', 'domain/token', 'domain/key', 'domain/text', 'domain/time'],
  'domain/review': [
    'domain/computing',
    'domain/bulk',
    'domain/grace',
    'domain/account',
    'domain/policy/access',
    'domain/token',
    'domain/text',
    'domain/time',
  ],
  'domain/address': ['domain/bulk'],
  'domain/account-access': [
    'domain/computing',
    'domain/policy/access',
    'domain/policy/reason',
    language,
    'domain/token-list',
    'domain/account',
    'domain/token',
    'domain/key',
    'domain/text',
  ],
} as const;

/** What is read, kept and sent. */
export const queryAreas = {
  'queries/requests': ['api', 'domain'],
  'queries/session': ['queries/requests', 'api', 'domain', 'store'],
  'queries/cache': ['queries/session', 'queries/requests', 'api', 'domain'],
  'queries/kept': ['queries/cache', 'queries/session', 'api', 'domain', 'store'],
  'queries/writes': ['queries/kept', 'queries/cache', 'queries/session', 'queries/requests', 'api', 'domain'],
  'queries/bulk': [
    'queries/writes',
    'queries/kept',
    'queries/cache',
    'queries/session',
    'queries/requests',
    'api',
    'domain',
    'store',
  ],
  'queries/sign-in': [
    'queries/writes',
    'queries/bulk',
    'queries/session',
    'queries/requests',
    'api',
    'domain',
  ],
} as const;

const below = ['domain', 'store', 'ui', 'queries'] as const;

/** The pages and their parts. `token-parts` holds what several of them share and knows none of them. */
export const featureAreas = {
  'features/policy': below,
  'features/connection': below,
  'features/token-parts': [...below, 'features/policy'],
  'features/hand-over': [...below, 'features/token-parts'],
  'features/retire': [...below, 'features/token-parts'],
  'features/grace': [...below, 'features/token-parts', 'features/hand-over', 'features/retire'],
  'features/token-form': [...below, 'features/policy', 'features/token-parts', 'features/hand-over'],
  'features/bulk': [
    ...below,
    'features/policy',
    'features/token-parts',
    'features/hand-over',
    'features/token-form',
  ],
  'features/token-page': [
    ...below,
    'features/policy',
    'features/token-parts',
    'features/hand-over',
    'features/retire',
    'features/grace',
  ],
  'features/token-list': [
    ...below,
    'features/token-parts',
    'features/hand-over',
    'features/retire',
    'features/grace',
  ],
  'features/access': [...below, 'features/policy', 'features/token-parts'],
  'features/review': [...below, 'features/policy', 'features/token-parts'],
  'features/palette': [...below, 'features/token-parts', 'features/retire', 'features/access'],
} as const;
