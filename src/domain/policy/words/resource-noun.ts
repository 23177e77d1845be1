// What a kind of resource is called inside a sentence.
import { resourceKinds } from '#domain/policy/language/catalogue.ts';

export type ResourceNoun = { readonly one: string; readonly many: string };

/** Labels that start with a name or an abbreviation keep their capital inside a sentence. */
const capitalised = /^(AI|IP|SDK|Data Export|Relay Proxy|Vega)\b/;

/** Kinds whose label does not turn into a noun by rule. */
const exceptions: ReadonlyMap<string, ResourceNoun> = new Map([
  ['acct', { one: 'the account', many: 'the account' }],
  ['ip-allowlist', { one: 'the IP allowlist', many: 'the IP allowlist' }],
  ['proj:env:flag', { one: 'flag', many: 'flags' }],
  ['proj:env:aiconfig', { one: 'AI config', many: 'AI configs' }],
  ['proj:env:user', { one: 'legacy user', many: 'legacy users' }],
  ['proj:observability-settings', { one: 'observability settings', many: 'observability settings' }],
]);

const nouns: ReadonlyMap<string, ResourceNoun> = new Map(
  resourceKinds.map(({ id, label }) => {
    const one = capitalised.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
    return [id, exceptions.get(id) ?? { one, many: plural(one) }];
  }),
);

/** The noun for a kind such as `proj:env:flag`; for an unknown kind its identifier. */
export function resourceNoun(kindId: string): ResourceNoun {
  return nouns.get(kindId) ?? { one: kindId, many: kindId };
}

function plural(one: string): string {
  return /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`;
}
