// Tokens beyond those known by name, for accounts of any size: plausible, repetitive in the way real accounts are.
import type { Random } from './random.ts';
import {
  allow,
  base,
  custom,
  deny,
  inline,
  type LifeEvent,
  type PlannedAccess,
  type TokenPlan,
} from './token-plan.ts';

const teams = [
  'checkout',
  'payments-core',
  'storefront-web',
  'storefront-ios',
  'search',
  'loyalty',
  'identity',
  'logistics',
  'pricing',
  'growth',
  'data-platform',
  'messaging',
  'fraud',
  'catalogue',
  'returns',
  'support-tools',
] as const;
const purposes = [
  'deploy',
  'terraform',
  'code-refs',
  'flag-cleanup',
  'ci',
  'e2e-tests',
  'dashboards',
  'backup',
  'migration',
  'release-notes',
  'approvals',
  'experiments',
  'alerting',
  'local-dev',
  'load-test',
  'import',
] as const;
const places = ['production', 'staging', 'eu-west', 'us-east', 'preview', 'sandbox'] as const;
const sentences = [
  '',
  '',
  '',
  'See the team’s runbook.',
  'Rotated every quarter.',
  'Owner: ask in the team channel.',
  'Temporary, remove after launch.',
  'Created by the onboarding checklist.',
  'Used by a scheduled job; do not delete without asking.',
] as const;

/** Makes up one token; `handles` are the people who may own it. */
export function makeUpToken(random: Random, handles: readonly [string, ...string[]]): TokenPlan {
  const team = random.pick(teams);
  const purpose = random.pick(purposes);
  const service = random.chance(0.4);
  const createdDaysAgo = random.between(1, 1400) + random.next();
  const usedDaysAgo = random.chance(0.82) ? Math.min(createdDaysAgo, usedBefore(random)) : undefined;
  const expiresInDays = random.chance(0.2) ? random.between(-60, 180) : undefined;
  return {
    name: random.chance(0.03) ? '' : nameFor(random, team, purpose),
    description: random.pick(sentences),
    owner: random.pick(handles),
    kind: service ? 'service' : 'personal',
    access: accessFor(random, team),
    createdDaysAgo,
    ...(usedDaysAgo === undefined ? {} : { usedDaysAgo }),
    ...(expiresInDays === undefined ? {} : { expiresInDays }),
    ...(random.chance(0.15) ? { apiVersion: random.pick([20220603, 20210729, 20191212, 20160426]) } : {}),
    events: eventsFor(random, createdDaysAgo, expiresInDays !== undefined),
  };
}

function nameFor(random: Random, team: string, purpose: string): string {
  switch (random.between(0, 3)) {
    case 0:
      return `${team}-${purpose}`;
    case 1:
      return `${team}-${purpose}-${random.pick(places)}`;
    case 2:
      return `${purpose} (${team})`;
    default:
      return `${team} ${purpose} ${random.between(2, 40)}`;
  }
}

function usedBefore(random: Random): number {
  // Most tokens are either busy or forgotten; few are in between.
  if (random.chance(0.5)) return random.next() * 3;
  return random.chance(0.5) ? random.between(3, 90) : random.between(90, 900);
}

function accessFor(random: Random, team: string): PlannedAccess {
  const chance = random.next();
  if (chance < 0.34) return base('reader');
  if (chance < 0.58) return base('writer');
  if (chance < 0.64) return base('admin');
  if (chance < 0.82) {
    return custom(
      random.pick(['terraform', 'developer', 'release-manager', 'flag-operator-staging', 'access-auditor']),
    );
  }
  const place = random.pick(places);
  const flags = `proj/${team}:env/${place}:flag/*`;
  if (chance < 0.94) return inline(allow([flags], ['updateOn', 'updateRules', 'updateTargets']));
  if (chance < 0.98) {
    return inline(...['proj/*', 'proj/*:env/*', 'proj/*:env/*:flag/*'].map((one) => allow([one], ['*'])));
  }
  return inline(deny([flags], ['*']));
}

function eventsFor(random: Random, createdDaysAgo: number, hasExpiry: boolean): readonly LifeEvent[] {
  const events: LifeEvent[] = [];
  const some = () => createdDaysAgo * random.next();
  if (hasExpiry) events.push({ daysAgo: some(), what: 'expiry' });
  if (random.chance(0.2)) events.push({ daysAgo: some(), what: 'reset' });
  if (random.chance(0.15)) events.push({ daysAgo: some(), what: 'renamed' });
  return events;
}
