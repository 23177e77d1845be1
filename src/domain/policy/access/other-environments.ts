// Some actions on a flag touch it in every environment, so one environment that refuses them is enough (contract section 12, rule
// 4). The environments of a project are not read. Those that statements tell apart stand for all there may be.
import { answerQuestion } from './access-answer.ts';
import type { AccessAnswer } from './access-answer.ts';
import { findAction } from '#domain/policy/language/catalogue.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import { everythingAsked } from './open-facts.ts';
import type { Fact } from './open-facts.ts';
import { isGlob } from '#domain/policy/language/pattern.ts';
import { partitionNames } from '#domain/policy/reason/name-partition.ts';
import { createBudget, withinBudget } from '#domain/policy/reason/work-budget.ts';
import { roleAttributeOf } from '#domain/policy/language/resource-match.ts';
import type { ResourceSegment } from '#domain/policy/language/resource-match.ts';
import type { ReviewedAccess } from './reviewed-access.ts';

const environment = 1;
const workLimit = 20_000;
const maxTags = 8;

/**
 * An environment that the project may have and in which the action is not surely allowed, with the answer there. Undefined when
 * there can be none, and for an action on one environment alone.
 */
export function refusedElsewhere(
  access: ReviewedAccess,
  request: AccessRequest,
): { readonly fact: Fact; readonly answer: AccessAnswer } | undefined {
  const { action, resource } = request;
  const here = resource.segments[environment];
  if (here === undefined || findAction(resource.kindId, action)?.needsAllEnvironments !== true)
    return undefined;
  const asked = everythingAsked(access, request, environment).filter(
    ({ segment }) => segment === environment,
  );
  const names = asked.map(({ wanted }) => wanted.name).filter((name) => roleAttributeOf(name) === undefined);
  const patterns = [...new Set([...names, here.name])];
  const classes = withinBudget(() => partitionNames(patterns, createBudget(workLimit)).classes);
  if (classes === 'too-complex') return undefined;
  const tags = [...new Set(asked.flatMap(({ wanted }) => wanted.tags))].slice(0, maxTags);
  const kinds: readonly Omit<ResourceSegment, 'name'>[] = [
    { type: here.type },
    { type: here.type, critical: true },
    ...tags.map((tag) => ({ type: here.type, tags: [tag.replaceAll('*', '') || 'x'] })),
  ];
  const refused = classes
    .filter(({ name }) => name !== here.name)
    .flatMap(({ name, matches }) =>
      kinds.flatMap((kind) => {
        const other = { ...kind, name };
        const segments = resource.segments.map((one, index) => (index === environment ? other : one));
        const answer = answerQuestion(access, { action, resource: { ...resource, segments } });
        const named = matches.flatMap((index) => patterns[index] ?? []).filter((text) => text !== '*');
        return answer.verdict === 'allowed' ? [] : [{ fact: factOf(other, named), answer }];
      }),
    );
  const byStatement = refused.find(({ answer }) =>
    answer.access.grants.some(({ verdict, because }) => verdict === 'denied' && because === 'statement'),
  );
  return byStatement ?? refused[0];
}

function factOf({ critical, tags = [] }: ResourceSegment, patterns: readonly string[]): Fact {
  const named = patterns.find((pattern) => !isGlob(pattern)) ?? patterns[0];
  return {
    kind: 'environment',
    segment: 0,
    ...(named === undefined ? {} : { named }),
    isCritical: critical === true,
    tags,
  };
}
