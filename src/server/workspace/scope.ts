// What a caller may touch in the workspace. Every query needs a scope, and only the code that asked the instance who a key belongs to
// can make one.
export type ScopeFacts = {
  /** Scheme, host and port of the instance. Its short name is the operator's and may come to mean another one. */
  readonly origin: string;
  readonly accountId: string;
  /** Who acts: a token, and its member when it is a personal one. IDs only. */
  readonly actor: Actor;
  /** Whose records on personal tokens can be read besides those on service tokens. */
  readonly sees: 'everyone' | 'own';
};

/** Empty texts where the instance did not say. */
export type Actor = { readonly memberId: string; readonly tokenId: string };

/** A scope cannot be imitated: reading it fails for anything that was not granted. */
class GrantedScope {
  readonly #facts: ScopeFacts;

  constructor(facts: ScopeFacts) {
    this.#facts = facts;
  }

  static facts(scope: GrantedScope): ScopeFacts {
    return scope.#facts;
  }
}

export type Scope = GrantedScope;

/**
 * Makes a scope. Only `gateway/workspace-access.ts` does, with what the instance answered. Throws without an account: it would be the same
 * as no other.
 */
export function grantScope(facts: ScopeFacts): Scope {
  if (facts.origin === '' || facts.accountId === '') throw new TypeError('a workspace needs an account');
  return new GrantedScope(facts);
}

/** The facts of a granted scope. Throws for anything else. */
export function scopeFacts(scope: Scope): ScopeFacts {
  return GrantedScope.facts(scope);
}

/** The name of the workspace, with which every row begins: an origin never has a space. */
export function workspaceOf(scope: Scope): string {
  const { origin, accountId } = scopeFacts(scope);
  return `${origin} ${accountId}`;
}

/** The instance and the account of a workspace, by its name. */
export function placeOf(workspace: string): Pick<ScopeFacts, 'origin' | 'accountId'> {
  const end = workspace.indexOf(' ');
  return { origin: workspace.slice(0, end), accountId: workspace.slice(end + 1) };
}
