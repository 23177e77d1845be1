// The stage of a create. Only one stage holds the key, and the key leaves memory with it.
import type { HeldKey } from '#domain/key/held-key.ts';
import type { LostCreate, LostCreateFinding } from '#domain/draft/lost-create.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { ApiError } from '#queries/requests/failure.ts';

/** A create without an answer, and what to do once its token is found. */
export type LostAttempt = {
  readonly lost: LostCreate;
  /** The expiry that was to be set next, epoch ms. */
  readonly expiresAt: number | undefined;
};

/** The search for the token of a lost create. */
export type LostSearch =
  | { readonly kind: 'looking' }
  | { readonly kind: 'unreadable'; readonly error: ApiError }
  | { readonly kind: 'finished'; readonly finding: LostCreateFinding; readonly isListComplete: boolean };

export type CreateStage =
  | { readonly kind: 'form' }
  | { readonly kind: 'lost'; readonly attempt: LostAttempt; readonly search: LostSearch }
  | {
      readonly kind: 'handing-over';
      readonly token: AccessToken;
      readonly held: HeldKey;
      /** Whether the key came from the create itself, or from a reset after a lost answer. */
      readonly origin: 'create' | 'recovery';
      readonly expiresAt: number | undefined;
    };
