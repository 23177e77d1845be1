// The new access for all tokens of a plan: what is chosen, and what each token gains and loses by it.
import { useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useLocation, useNavigate } from 'react-router-dom';
import * as v from 'valibot';
import { emptyDraft } from '#domain/draft/draft.ts';
import { accessProblems } from '#domain/draft/request.ts';
import { accessChange, type AccessChange } from '#domain/edit/access-change.ts';
import type { NewPower } from '#domain/policy/access/new-powers.ts';
import type { AccessSet } from '#domain/policy/reason/access-set.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';
import { reason } from '#features/policy/reasoning/reasoner.ts';
import { accessOfDraft } from '#features/token-form/draft-access.ts';
import { formValuesOf, type TokenFormValues } from '#features/token-form/token-form.ts';
import { useKeptAccess } from '#features/token-parts/access-check/use-kept-access.ts';
import { useTokenAccesses } from '#queries/cache/token-accesses.ts';
import { accessShape } from '#queries/kept/new-token-draft.ts';

/** What a change does to a token; `unknown` if it could not be calculated. */
export type AccessEffect =
  | { readonly kind: 'working' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'known'; readonly change: AccessChange };

/** ms without a change after which the choice is kept. */
const settleMs = 400;

const keptShape = v.object({ access: accessShape });
const noTokens: readonly AccessToken[] = [];
const nothing: TokenAccess = { kind: 'none' };

/** The choice is kept in the navigation state beside the tokens, so that a reload keeps both. `isAsked`: whether the plan has this choice. */
export function useNewAccess(isAsked: boolean, tokens: readonly AccessToken[]) {
  const { state, search } = useLocation();
  const form = useForm<TokenFormValues>({ defaultValues: firstValues(state) });
  const draft = useWatch({ control: form.control, name: 'access' });
  const deferred = useDeferredValue(draft);
  const problem = accessProblems({ access: deferred, kind: 'personal' })[0]?.message;
  const isChosen = deferred.kind !== 'base' || deferred.role !== '';
  const access = useKeptAccess(problem === undefined ? accessOfDraft(deferred) : nothing);
  const wanted = access.kind === 'none' ? undefined : access;
  const effects = useEffects(isAsked ? tokens : noTokens, wanted);
  useKeptInState(isAsked, draft, (kept) => ({ to: search, state: { ...objectOf(state), access: kept } }));
  return {
    form,
    /** The access as it would be sent; undefined while it is incomplete. */
    wanted,
    /** What is missing, once somebody has begun to choose. */
    problem: isChosen ? problem : undefined,
    effectOn: (tokenId: string): AccessEffect | undefined => effects(tokenId),
  };
}

/** Nothing is chosen at first: a choice that somebody overlooks would take access away. */
function firstValues(state: unknown): TokenFormValues {
  const kept = v.safeParse(keptShape, state);
  const start = formValuesOf({ ...emptyDraft, access: { ...emptyDraft.access, role: '' } });
  return kept.success ? { ...start, access: kept.output.access } : start;
}

function objectOf(state: unknown): object {
  return typeof state === 'object' && state !== null ? state : {};
}

function useKeptInState<Value>(
  isAsked: boolean,
  value: Value,
  place: (value: Value) => { readonly to: string; readonly state: unknown },
): void {
  const navigate = useNavigate();
  const [first] = useState(value);
  const keep = useEffectEvent(() => {
    const { to, state } = place(value);
    void navigate(to, { replace: true, state, preventScrollReset: true });
  });
  useEffect(() => {
    if (!isAsked || value === first) return undefined;
    const timer = setTimeout(() => keep(), settleMs);
    return () => clearTimeout(timer);
  }, [isAsked, value, first]);
}

/** The privileged access that changes bring together, each once, with all actions that bring it. */
export function powersOf(effects: readonly (AccessEffect | undefined)[]): readonly NewPower[] {
  const byId = new Map<string, NewPower>();
  for (const effect of new Set(effects)) {
    if (effect?.kind !== 'known') continue;
    for (const power of effect.change.powers) {
      const actions = new Set([...(byId.get(power.id)?.actions ?? []), ...power.actions]);
      byId.set(power.id, { ...power, actions: [...actions] });
    }
  }
  return [...byId.values()];
}

type Pair = { readonly key: string; readonly before: AccessSet; readonly after: AccessSet };

/** Compares each distinct pair of old and new access once, one after the other. The member's limits apply to both sides alike. */
function useEffects(tokens: readonly AccessToken[], wanted: TokenAccess | undefined) {
  const changed = useMemo(
    () => (wanted === undefined ? noTokens : tokens.map((token) => ({ ...token, access: wanted }))),
    [tokens, wanted],
  );
  const old = useTokenAccesses(tokens, 'nominal').accesses;
  const next = useTokenAccesses(changed, 'nominal').accesses;
  const pairOf = useMemo(() => {
    const pairs = new Map<string, Pair & { readonly id: string }>();
    for (const { id } of changed) {
      const before = old?.byToken.get(id);
      const after = next?.byToken.get(id);
      if (before !== undefined && after !== undefined)
        pairs.set(id, { id, key: `${before.key} to ${after.key}`, before: before.set, after: after.set });
    }
    return pairs;
  }, [changed, old, next]);
  const [results, setResults] = useState<ReadonlyMap<string, AccessEffect>>(new Map());

  useEffect(() => {
    const left = new AbortController();
    async function run() {
      const done = new Map<string, AccessEffect>();
      for (const { id, key, before, after } of pairOf.values()) {
        if (done.has(key)) continue;
        const from = old?.byToken.get(id)?.access;
        const to = next?.byToken.get(id)?.access;
        try {
          const difference = await reason(
            { name: 'difference', input: { before, after } } as const,
            left.signal,
          );
          if (from !== undefined && to !== undefined)
            done.set(key, { kind: 'known', change: accessChange(from, to, difference) });
        } catch {
          if (left.signal.aborted) return;
          done.set(key, { kind: 'unknown' });
        }
        setResults(new Map(done));
      }
    }
    void run();
    return () => left.abort();
  }, [pairOf, old, next]);

  return (tokenId: string): AccessEffect | undefined => {
    if (wanted === undefined) return undefined;
    const pair = pairOf.get(tokenId);
    return (pair && results.get(pair.key)) ?? { kind: 'working' };
  };
}
