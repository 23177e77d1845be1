// A second evaluator, written from contract section 12 alone and as plainly as it can be: texts are taken apart with
// split and regular expressions, every statement is tried on every question. It shares no code with the first.
import type { Policy } from '#domain/policy/language/statement.ts';

export type NaiveRole = { readonly policy: Policy; readonly startsFromReader: boolean };

type Attributes = Readonly<Record<string, readonly string[]>>;

/** A question; a resource is its segments, from the outermost on. */
export type NaiveRequest = {
  readonly action: string;
  readonly resource: { readonly segments: readonly NaiveThing[] };
};

type NaiveThing = {
  readonly type: string;
  readonly name: string;
  readonly tags?: readonly string[];
  readonly critical?: boolean;
  readonly views?: readonly string[];
};

/** Whether roles that add up allow it: one of them does, and inside a project one lets the project be viewed. */
export function naivelyAllows(
  roles: readonly NaiveRole[],
  { action, resource }: NaiveRequest,
  attributes: Attributes = {},
): boolean {
  const one = (asked: string, things: readonly NaiveThing[]) =>
    roles.some((role) => roleAllows(role, asked, things, attributes));
  const things = resource.segments;
  const isInside = things.length > 1 && things[0]?.type === 'proj';
  return one(action, things) && (!isInside || one('viewProject', things.slice(0, 1)));
}

/** The same for one policy that starts from nothing. */
export function policyNaivelyAllows(policy: Policy, request: NaiveRequest, attributes?: Attributes): boolean {
  return naivelyAllows([{ policy, startsFromReader: false }], request, attributes);
}

function roleAllows(
  { policy, startsFromReader }: NaiveRole,
  action: string,
  things: readonly NaiveThing[],
  attributes: Attributes,
): boolean {
  const applying = policy.filter(
    ({ actions, resources }) =>
      actions.patterns.some((pattern) => fits(pattern, action)) === (actions.mode === 'only') &&
      resources.patterns.some((text) => covers(text, things, attributes)) === (resources.mode === 'only'),
  );
  if (applying.some(({ effect }) => effect === 'deny')) return false;
  return applying.length > 0 || (startsFromReader && action.startsWith('view'));
}

function fits(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
}

function covers(specifier: string, things: readonly NaiveThing[], attributes: Attributes): boolean {
  const parts = specifier
    .replaceAll(/\{(\w+):(\w+)\}/g, '{$1=$2}')
    .replaceAll(/view:(\$\{roleAttribute\/[\w.-]+\}|[^:;,/]+)(?=[:;,]|$)/g, 'view=$1')
    .split(':');
  return (
    parts.length === things.length &&
    parts.every((part, at) => {
      const thing = things[at];
      return thing !== undefined && coversOne(part, thing, attributes);
    })
  );
}

function coversOne(part: string, thing: NaiveThing, attributes: Attributes): boolean {
  const [place = '', qualifiers] = part.split(';');
  const [type = '', ...rest] = place.split('/');
  if (type !== thing.type) return false;
  const name = rest.join('/');
  const isNamed = valuesOf(name, attributes).some((value) => fits(value, thing.name));
  return isNamed && (qualifiers?.split(',') ?? []).every((one) => qualifies(one, thing, attributes));
}

function qualifies(qualifier: string, thing: NaiveThing, attributes: Attributes): boolean {
  const property = /^\{critical=(true|false)\}$/.exec(qualifier);
  if (property !== null) return (property[1] === 'true') === (thing.critical ?? false);
  if (qualifier.startsWith('view='))
    return valuesOf(qualifier.slice('view='.length), attributes).some(
      (view) => thing.views?.includes(view) === true,
    );
  return (thing.tags ?? []).some((tag) => fits(qualifier, tag));
}

/** What stands there, or each value of the role attribute that stands there. */
function valuesOf(text: string, attributes: Attributes): readonly string[] {
  const attribute = /^\$\{roleAttribute\/(.+)\}$/.exec(text)?.[1];
  if (attribute === undefined) return [text];
  return Object.hasOwn(attributes, attribute) ? (attributes[attribute] ?? []) : [];
}
