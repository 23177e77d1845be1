// What was seen at the last look at the review, kept in this browser for the account that is signed in.
//
// Ten thousand tokens have some hundred distinct accesses of a few dozen policies. Each policy is stored once, and the tokens as one text,
// so that a look takes less than a megabyte, and reading it little time.
import * as v from 'valibot';
import type { Policy } from '#domain/policy/language/statement.ts';
import type { AccessGrant, AccessSet } from '#domain/policy/reason/access-set.ts';
import type { Look } from '#domain/review/look.ts';
import { createAccountStore } from './account-store.ts';
import { keptInstant } from './kept-json.ts';
import { useKept } from './use-kept.ts';

const scope = v.object({ mode: v.picklist(['only', 'except']), patterns: v.array(v.string()) });
const policies = v.array(
  v.array(v.object({ effect: v.picklist(['allow', 'deny']), resources: scope, actions: scope })),
);
const attributes = v.variant('kind', [
  v.object({ kind: v.literal('known'), values: v.record(v.string(), v.array(v.string())) }),
  v.object({ kind: v.literal('unknown'), holder: v.string() }),
]);
/** The place of a policy among those of the look. */
const place = v.pipe(v.number(), v.integer());
const grants = v.array(
  v.variant('kind', [
    v.object({ kind: v.literal('unreadable'), name: v.string() }),
    v.object({
      kind: v.literal('policy'),
      policy: place,
      base: place,
      possibleBase: v.optional(place),
      isBaseRole: v.optional(v.boolean()),
      attributes,
    }),
  ]),
);
const storedLook = v.object({
  at: keptInstant,
  thresholds: v.string(),
  scope: v.string(),
  policies,
  accesses: v.array(v.object({ grants, cap: v.optional(v.object({ grants })) })),
  tokens: v.string(),
});

type StoredLook = v.InferOutput<typeof storedLook>;
type StoredAccess = StoredLook['accesses'][number];

export const reviewLook = createAccountStore<Look | undefined>({
  name: 'review-look',
  empty: undefined,
  schema: v.pipe(storedLook, v.transform(readLook)),
  write: (look) => look && writeLook(look),
});

/** The last look of the account that is signed in; undefined if there was none. */
export function useReviewLook(): Look | undefined {
  return useKept(reviewLook);
}

/** As JSON, with each policy once. */
function writeLook({ at, thresholds, scope, accesses, tokens }: Look): unknown {
  const places = new Map<string, number>();
  const pool: Policy[] = [];
  function placeOf(policy: Policy): number {
    const text = JSON.stringify(policy);
    const known = places.get(text) ?? pool.push(policy) - 1;
    places.set(text, known);
    return known;
  }
  function writeGrant(grant: AccessGrant): unknown {
    if (grant.kind === 'unreadable') return grant;
    const { policy, base, possibleBase } = grant;
    return {
      ...grant,
      policy: placeOf(policy),
      base: placeOf(base),
      ...(possibleBase === undefined ? {} : { possibleBase: placeOf(possibleBase) }),
    };
  }
  const written = accesses.map(({ grants: own, cap }) => ({
    grants: own.map(writeGrant),
    ...(cap === undefined ? {} : { cap: { grants: cap.grants.map(writeGrant) } }),
  }));
  return {
    at,
    thresholds,
    scope,
    policies: pool,
    accesses: written,
    tokens,
  };
}

function readLook({ at, thresholds, scope, policies: pool, accesses, tokens }: StoredLook): Look {
  const readGrant = (grant: StoredAccess['grants'][number]): AccessGrant => {
    if (grant.kind === 'unreadable') return grant;
    const { policy, base, possibleBase, isBaseRole, attributes: held } = grant;
    return {
      kind: 'policy',
      policy: pool[policy] ?? [],
      base: pool[base] ?? [],
      attributes: held,
      ...(possibleBase === undefined ? {} : { possibleBase: pool[possibleBase] ?? [] }),
      ...(isBaseRole === undefined ? {} : { isBaseRole }),
    };
  };
  const readAccess = ({ grants: own, cap }: StoredAccess): AccessSet => ({
    grants: own.map(readGrant),
    ...(cap === undefined ? {} : { cap: { grants: cap.grants.map(readGrant) } }),
  });
  return {
    at,
    thresholds,
    scope,
    accesses: accesses.map(readAccess),
    tokens,
  };
}
