/** As much of an answered token as the floor shows. */
export type FloorToken = {
  readonly _id: string;
  readonly name?: string;
  readonly description?: string;
  readonly role?: string;
  readonly token: string;
  readonly lastUsed?: number;
  readonly _member?: { readonly email: string };
};
