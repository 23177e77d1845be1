// Who is signed in where, as the gateway tells the browser. No type here has room for a key.

/**
 * A LaunchDarkly installation, or the embedded sandbox. `host` is for reading, `origin` tells it from any other; the gateway alone
 * decides where calls go.
 */
export type Instance = {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly origin: string;
};

/** One of the sandbox's ready-made callers. */
export type Persona = {
  readonly id: string;
  /** The name of the sandbox's account that they belong to. */
  readonly account: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
};

/** What `caller-identity` said about the session's key (contract section 11); every field may be missing. */
export type SessionIdentity = {
  readonly tokenId?: string;
  readonly tokenName?: string;
  readonly memberId?: string;
  readonly accountId?: string;
  readonly serviceToken: boolean;
  readonly tokenKind?: string;
};

/** An open session. Times are epoch milliseconds. */
export type Session = {
  /** Its public name: stays when the key is replaced, and opens nothing. */
  readonly id: string;
  readonly instance: Instance;
  readonly identity: SessionIdentity;
  readonly lastFour: string;
  readonly signedInAt: number;
  readonly expiresAt: number;
};

/**
 * Why a session that was open is not any more. `refused`: the instance refused its key (deleted, reset or expired).
 * `ended`: the session itself is over at the gateway. `idle`: it was locked because nobody used it. `left`: it was
 * signed out in another tab. `replaced`: another tab signed in anew, and the person chose to come back to this one.
 */
export type SessionLoss = {
  readonly id: string;
  readonly instance: Instance;
  readonly reason: 'refused' | 'ended' | 'idle' | 'left' | 'replaced';
};

/** All that the console knows about being signed in. */
export type SessionState = {
  /** The one that the page shows, and the only one that it acts in. */
  readonly session: Session | undefined;
  /** The one that this browser is signed in to now, when that is another. */
  readonly other: Session | undefined;
  readonly instances: readonly Instance[];
  readonly sandbox: { readonly personas: readonly Persona[] } | undefined;
  /** After how many ms without use a session is locked; 0 for never. */
  readonly idleLock: number;
  /** Set when a session was lost without the person asking for it; cleared by signing in or out. */
  readonly lost: SessionLoss | undefined;
};

/** What opens a session: a key for an instance, or a persona of the sandbox. The key goes to the gateway and nowhere else. */
export type Credentials =
  | { readonly instance: string; readonly key: string }
  | { readonly instance: 'sandbox'; readonly persona: string };
