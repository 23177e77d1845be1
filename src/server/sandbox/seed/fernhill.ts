// The second account of the sandbox, a small one. The first knows nothing of it, except for a role of the same key.
import type { AccountPlan } from './account-plan.ts';
import type { PersonPlan } from './people.ts';
import type { PersonaPlan } from './persona-plans.ts';
import { allow, base, custom, deny, inline, type TokenPlan } from './token-plan.ts';

const name = 'Fernhill Games';

const personas: readonly PersonaPlan[] = [
  {
    id: 'second-owner',
    account: name,
    name: 'Noor Aziz',
    title: 'Owner',
    description: 'Sees and changes every token in the second account, none in the first.',
    token: {
      name: 'Console, Noor',
      description: 'The owner persona of this sandbox.',
      owner: 'noor.aziz',
      kind: 'personal',
      access: base('admin'),
      createdDaysAgo: 160,
    },
  },
  {
    id: 'second-reader',
    account: name,
    name: 'Elin Bergström',
    title: 'Guest reader',
    description: 'Sees service tokens and her own. Can’t change anything.',
    token: {
      name: 'Console, Elin',
      description: 'The reader persona of the second account.',
      owner: 'elin.bergstrom',
      kind: 'personal',
      access: base('reader'),
      createdDaysAgo: 75,
    },
  },
];

const people: readonly PersonPlan[] = [
  {
    handle: 'noor.aziz',
    firstName: 'Noor',
    lastName: 'Aziz',
    role: 'owner',
    joinedDaysAgo: 410,
    seenDaysAgo: 0,
  },
  {
    handle: 'elin.bergstrom',
    firstName: 'Elin',
    lastName: 'Bergström',
    role: 'reader',
    joinedDaysAgo: 300,
    seenDaysAgo: 2,
  },
  {
    handle: 'teo.marchetti',
    firstName: 'Teo',
    lastName: 'Marchetti',
    role: 'no_access',
    customRoles: ['release-manager'],
    joinedDaysAgo: 120,
    seenDaysAgo: 1,
  },
];

const tokens: readonly TokenPlan[] = [
  {
    name: 'matchmaking-rollout',
    description: 'Moves the matchmaking rollout along from the build server.',
    owner: 'noor.aziz',
    kind: 'service',
    access: inline(
      allow(['proj/arcade'], ['viewProject']),
      allow(['proj/arcade:env/live:flag/matchmaking-*'], ['updateFallthrough', 'updateRules']),
    ),
    createdDaysAgo: 210,
    usedDaysAgo: 0.1,
    expiresInDays: 40,
    events: [{ daysAgo: 60, what: 'reset', comment: 'Every half-year' }],
  },
  {
    name: 'level-editor-sync',
    description: 'Copies flags into the level editor.',
    owner: 'noor.aziz',
    kind: 'service',
    access: base('reader'),
    createdDaysAgo: 330,
    usedDaysAgo: 190,
  },
  {
    name: 'build-server',
    description: '',
    owner: 'noor.aziz',
    kind: 'service',
    access: custom('release-manager'),
    createdDaysAgo: 90,
  },
  {
    name: 'Teo, laptop',
    description: 'Season launches.',
    owner: 'teo.marchetti',
    kind: 'personal',
    access: custom('release-manager'),
    createdDaysAgo: 110,
    usedDaysAgo: 3,
    expiresInDays: 5,
  },
];

export const fernhill: AccountPlan = {
  name,
  mailDomain: 'fernhill.example',
  randomSeed: 20260815,
  personas,
  customRoles: [
    {
      key: 'release-manager',
      name: 'Season manager',
      description: 'Switches seasons on and off, and leaves prices alone.',
      basePermissions: 'reader',
      resourceCategory: 'project',
      policy: [
        allow(['proj/arcade:env/*:flag/season-*'], ['updateOn', 'updateFallthrough']),
        deny(['proj/arcade:env/live:flag/*-price'], ['*']),
      ],
    },
  ],
  deletedTokens: [['playtest-2025', 'noor.aziz', 45]],
  planPeople: () => people,
  planTokens: () => [
    ...personas.map(({ id, token }) => ({ plan: token, persona: id })),
    ...tokens.map((plan) => ({ plan })),
  ],
};
