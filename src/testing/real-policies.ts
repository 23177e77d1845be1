// Policies that people wrote and published, statements only, and questions that come close to them.
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import { parsePolicy } from '#domain/policy/language/parse.ts';
import type { ResourceSegment } from '#domain/policy/language/resource-match.ts';
import { parseResource } from '#domain/policy/language/resource.ts';
import type { SpecifierSegment } from '#domain/policy/language/resource-segment.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import published from './real-policies.json' with { type: 'json' };

export type RealPolicy = {
  readonly id: string;
  /** Whether a real server takes it: `yes` was seen, `likely` is in public use, `no` was seen to be refused. */
  readonly accepted: string;
  readonly json: unknown;
  /** As statements; undefined where it is none that the API describes. */
  readonly policy: Policy | undefined;
};

export const realPolicies: readonly RealPolicy[] = published.map(({ id, accepted, policy }) => {
  const parse = parsePolicy(policy);
  return { id, accepted, json: policy, policy: parse.kind === 'policy' ? parse.policy : undefined };
});

/** A value for every role attribute that real policies name. */
const heldValue = 'held-by-member';

/** The role attributes that a policy names, each with that one value. */
export function attributesNamedIn(policy: Policy): Readonly<Record<string, readonly string[]>> {
  const names = JSON.stringify(policy).matchAll(/\$\{roleAttribute\/([\w.-]+)\}/g);
  return Object.fromEntries([...names].map(([, name = '']) => [name, [heldValue]]));
}

const maxQuestions = 60;

/** Questions about what the policy names and what is next to it: each name met and missed, each quality true and not. */
export function questionsAbout(policy: Policy): readonly AccessRequest[] {
  const actions = [...new Set(policy.flatMap((one) => one.actions.patterns.map(fill)))];
  const texts = [...new Set(policy.flatMap(({ resources }) => resources.patterns))];
  const all = texts.flatMap((text) => {
    const parse = parseResource(text);
    if (parse.kind === 'problem') return [];
    const { kindId, segments } = parse.specifier;
    const known = resourceKinds.find(({ id }) => id === kindId)?.actions ?? [];
    const asked = [
      ...actions,
      'viewProject',
      ...known.filter((_, index) => index % 7 === 0).map(({ name }) => name),
    ];
    const variants = [
      segments.map((segment) => thing(segment, true)),
      ...segments.map((_, missed) => segments.map((segment, index) => thing(segment, index !== missed))),
      segments.map(({ type, name }) => ({ type, name: nameOf(name) })),
    ];
    return variants.flatMap((things) =>
      asked.map((action) => ({ action, resource: { kindId, segments: things } })),
    );
  });
  // Evenly from all of them, so that no statement is left out.
  const step = Math.max(1, all.length / maxQuestions);
  return Array.from(
    { length: Math.ceil(all.length / step) },
    (_, index) => all[Math.floor(index * step)] ?? [],
  ).flat();
}

function fill(pattern: string): string {
  return pattern.replaceAll(/\$\{roleAttribute\/[\w.-]+\}/g, heldValue).replaceAll('*', 'x') || 'x';
}

/** The bare kinds have no name. */
function nameOf(pattern: string): string {
  return pattern === '' ? '' : fill(pattern);
}

/** A thing that a segment covers, or one that it misses by its qualities or, without any, by its name. */
function thing({ type, name, tags, properties, views }: SpecifierSegment, isMet: boolean): ResourceSegment {
  const critical = properties['critical'];
  const isPlain = tags.length === 0 && critical === undefined && views.length === 0;
  const own = nameOf(name);
  return {
    type,
    name: isMet || !isPlain || own === '' ? own : `other-${own}`,
    tags: isMet ? tags.map(fill) : [],
    critical: critical === undefined ? false : critical === isMet,
    views: isMet ? views.map(fill) : [],
  };
}
