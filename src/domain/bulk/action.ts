// What can be done to many tokens at once, and the words for it.
import type { GraceChoice } from '#domain/grace/period.ts';
import type { TokenAccess } from '#domain/token/token.ts';

export const bulkActions = ['reset', 'expire', 'access', 'version', 'replace', 'delete'] as const;

export type BulkAction = (typeof bulkActions)[number];

/**
 * An action with its one choice for all rows. `replace` makes a clone with the same access and leaves the old token
 * alone. The old one gets its expiry by a run of its own, once the clone's key is handed over.
 */
export type BulkJob =
  | { readonly action: 'reset'; readonly grace: GraceChoice }
  /** `at` is epoch ms, the same instant for every token. */
  | { readonly action: 'expire'; readonly at: number }
  /** The access that every token gets in place of its own. */
  | { readonly action: 'access'; readonly access: TokenAccess }
  /** The API version that every token gets. */
  | { readonly action: 'version'; readonly version: number }
  | { readonly action: 'replace' }
  | { readonly action: 'delete' };

type ActionWords = {
  /** "Reset keys": what a button does. */
  readonly verb: string;
  /** "Resetting": while it is under way. */
  readonly going: string;
  /** "reset": what was done to a token. */
  readonly done: string;
};

const words: Readonly<Record<BulkAction, ActionWords>> = {
  reset: { verb: 'Reset keys', going: 'Resetting keys', done: 'Key reset' },
  expire: { verb: 'Set expiry', going: 'Setting expiry', done: 'Expiry set' },
  access: { verb: 'Change access', going: 'Changing access', done: 'Access changed' },
  version: {
    verb: 'Change API version',
    going: 'Changing API version',
    done: 'API version changed',
  },
  replace: { verb: 'Replace', going: 'Creating replacements', done: 'Replacement created' },
  delete: { verb: 'Delete', going: 'Deleting', done: 'Deleted' },
};

/** The words for an action: on a button, while it is under way, and afterwards. */
export function bulkWords(action: BulkAction): ActionWords {
  return words[action];
}

/** Reads an action from an address. */
export function findBulkAction(text: string | null): BulkAction | undefined {
  return bulkActions.find((action) => action === text);
}
