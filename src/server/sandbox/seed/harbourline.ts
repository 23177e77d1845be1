// The first account of the sandbox, of any size that is asked for.
import type { AccountPlan } from './account-plan.ts';
import { customRoles } from './custom-roles.ts';
import { harbourlinePersonas } from './persona-plans.ts';
import { planPeople, planTokens } from './plans.ts';

export const harbourline: AccountPlan = {
  name: 'Harbourline',
  mailDomain: 'harbourline.example',
  randomSeed: 20240415,
  personas: harbourlinePersonas,
  customRoles,
  deletedTokens: [
    ['circleci', 'tomas.dvorak', 260],
    ['hackathon-2024', 'khai.nguyen', 143],
    ['old grafana', 'olumide.adebayo', 31],
  ],
  planPeople,
  planTokens,
};
