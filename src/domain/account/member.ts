/** A member of the account (contract section 11). Texts that the server left out are empty. */
export type Member = {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: string;
  readonly customRoleIds: readonly string[];
  /** Role attributes by name, each with the values the member holds; used to resolve `${roleAttribute/...}`. */
  readonly roleAttributes: Readonly<Record<string, readonly string[]>>;
  /** Epoch ms; missing when the server names no time. */
  readonly lastSeenAt?: number | undefined;
  /** Whether a token of theirs was seen last, and not the person. */
  readonly lastSeenByToken?: boolean | undefined;
  /** Whether they have not accepted their invitation. */
  readonly isInvited?: boolean | undefined;
};
