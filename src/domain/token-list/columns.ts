// The columns of a list of tokens: what each puts its tokens in order by. A column is one function here, and one object of words in
// the list's feature.
import { onceForEach } from '#domain/computing/once-for-each.ts';
import { foldText } from '#domain/text/folded-text.ts';
import { accessLabel, type RoleName } from '#domain/token/access-label.ts';
import { memberTitle, tokenTitle, type AccessToken } from '#domain/token/token.ts';

/** Undefined when a token has nothing to be ordered by. Within a column all keys are of one type. */
type SortKey = string | number | undefined;

type KeyTools = {
  readonly roleName: RoleName;
  /** The key of a text of which there are few among many tokens, such as an owner: made once. */
  readonly textKey: (text: string) => string;
};

const keys = {
  name: onceForEach((token: AccessToken) => naturalKey(tokenTitle(token))),
  kind: ({ kind }) => kind,
  access: ({ access }, { roleName, textKey }) =>
    access.kind === 'none' ? undefined : textKey(accessLabel(access, roleName)),
  owner: ({ member }, { textKey }) => member && textKey(memberTitle(member)),
  used: ({ lastUsedAt }) => lastUsedAt,
  created: ({ createdAt }) => createdAt,
  modified: ({ modifiedAt }) => modifiedAt,
  expires: ({ expiresAt }) => expiresAt,
  api: ({ apiVersion }) => apiVersion,
  ending: ({ lastFour }) => lastFour,
  id: ({ id }) => id,
} satisfies Readonly<Record<string, (token: AccessToken, tools: KeyTools) => SortKey>>;

export type Column = keyof typeof keys;

/** Whether a text names a column. */
export function isColumn(text: string): text is Column {
  return Object.hasOwn(keys, text);
}

export const columns: readonly Column[] = Object.keys(keys).filter(isColumn);

/** Makes a function that gives what a token is ordered by in a column. */
export function sortKeys(column: Column, roleName: RoleName): (token: AccessToken) => SortKey {
  const keyOf: (token: AccessToken, tools: KeyTools) => SortKey = keys[column];
  const known = new Map<string, string>();
  const textKey = (text: string) => {
    const key = known.get(text) ?? naturalKey(text);
    if (!known.has(text)) known.set(text, key);
    return key;
  };
  const tools = { roleName, textKey };
  return (token) => keyOf(token, tools);
}

/**
 * A key by which texts compare as people order them. Case and accents do not count, and 2 comes before 10. An `Intl.Collator`
 * does this better, but takes a tenth of a second for ten thousand names.
 */
function naturalKey(text: string): string {
  const key = foldText(text);
  return hasDigit.test(key) ? key.replaceAll(/\d+/g, (digits) => digits.padStart(12, '0')) : key;
}

const hasDigit = /\d/;
