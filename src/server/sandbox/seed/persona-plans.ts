// Who one can sign in as without a key of one's own, and the token each of them brings.
import type { StatementJson } from '#domain/policy/language/statement.ts';
import { allow, base, deny, inline, type TokenPlan } from './token-plan.ts';

export type PersonaId = 'admin' | 'writer' | 'reader' | 'inline' | 'second-owner' | 'second-reader';

export type PersonaPlan = {
  readonly id: PersonaId;
  /** The name of the account. */
  readonly account: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly token: TokenPlan;
};

const tokenManagement: readonly StatementJson[] = [
  allow(['proj/*'], ['viewProject']),
  allow(['member/*:token/*'], ['*']),
  allow(['service-token/*'], ['*']),
  deny(['service-token/*'], ['deleteAccessToken', 'resetAccessToken']),
];

export const harbourlinePersonas: readonly PersonaPlan[] = [
  {
    id: 'admin',
    account: 'Harbourline',
    name: 'Amara Okafor',
    title: 'Admin',
    description: 'Sees and changes every token in the account.',
    token: {
      name: 'Console, Amara',
      description: 'The admin persona of this sandbox.',
      owner: 'amara.okafor',
      kind: 'personal',
      access: base('admin'),
      createdDaysAgo: 371,
    },
  },
  {
    id: 'writer',
    account: 'Harbourline',
    name: 'Kenji Watanabe',
    title: 'Writer',
    description: 'Sees service tokens and his own. Can change flags, but not tokens.',
    token: {
      name: 'Console, Kenji',
      description: 'The writer persona of this sandbox.',
      owner: 'kenji.watanabe',
      kind: 'personal',
      access: base('writer'),
      createdDaysAgo: 212,
    },
  },
  {
    id: 'reader',
    account: 'Harbourline',
    name: 'Lucía Fernández',
    title: 'Reader',
    description: 'Sees service tokens and her own. Can’t change anything.',
    token: {
      name: 'Console, Lucía',
      description: 'The reader persona of this sandbox.',
      owner: 'lucia.fernandez',
      kind: 'personal',
      access: base('reader'),
      createdDaysAgo: 96,
    },
  },
  {
    id: 'inline',
    account: 'Harbourline',
    name: 'Priya Raghunathan',
    title: 'Inline role',
    description:
      'Can create and edit tokens, but can’t delete or reset service tokens or see members, roles or history.',
    token: {
      name: 'Console, Priya',
      description: 'The inline-role persona of this sandbox.',
      owner: 'priya.raghunathan',
      kind: 'personal',
      access: inline(...tokenManagement),
      createdDaysAgo: 48,
    },
  },
];
