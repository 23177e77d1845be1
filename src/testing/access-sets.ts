// Accesses made of others, in the few words that tests of the reasoning need.
import type { AccessSet } from '#domain/policy/reason/access-set.ts';

/** The access of something whose content cannot be read. Answers that depend on it call it `name`. */
export function unreadableAccess(name: string): AccessSet {
  return { grants: [{ kind: 'unreadable', name }] };
}

/** Everything that at least one of the sets allows. The sets must have no cap. */
export function addAccess(sets: readonly Omit<AccessSet, 'cap'>[]): AccessSet {
  return { grants: sets.flatMap(({ grants }) => grants) };
}

/** What both allow: the nominal access of a personal token under the power of its member. */
export function capAccess(nominal: AccessSet, cap: AccessSet): AccessSet {
  return { ...nominal, cap: nominal.cap === undefined ? cap : capAccess(nominal.cap, cap) };
}
