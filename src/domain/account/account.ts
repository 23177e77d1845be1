// Which account something belongs to. Accounts of two instances have nothing in common, even where their IDs are the same.
import type { Session } from './session.ts';

/** An account of an instance. `id` is empty when the instance did not say which account a key belongs to. */
export type Account = {
  /** Scheme, host and port of the instance. Its short name is the operator's and may come to mean another one. */
  readonly origin: string;
  readonly id: string;
  /** The short name of the instance, by which earlier versions of this program told accounts apart. */
  readonly instance: string;
};

/** The account that a session acts in. Its `id` is empty when the instance named no account. */
export function accountOf({ instance, identity }: Session): Account {
  return { origin: instance.origin, id: identity.accountId ?? '', instance: instance.id };
}

/** Whether it is known which account this is. One that is not known is the same as no other. */
export function isKnownAccount({ origin, id }: Account): boolean {
  return origin !== '' && id !== '';
}

/** Whether both are the same known account of the same instance. */
export function isSameAccount(one: Account, other: Account): boolean {
  return isKnownAccount(one) && one.origin === other.origin && one.id === other.id;
}

/**
 * How files and earlier versions name the account of a record. The instance is its origin or, earlier, its short name.
 */
export type RecordPlace = { readonly instance: string; readonly account: string };

/** Whether a record with this place belongs to the account. A record without an account belongs to nobody. */
export function isAt({ instance, account }: RecordPlace, { origin, id, instance: name }: Account): boolean {
  return account !== '' && account === id && (instance === origin || instance === name);
}
