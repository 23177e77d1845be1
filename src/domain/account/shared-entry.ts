// What administrators write for everyone in their account: notes, decisions, questions and views.

export type SharedKind = 'note' | 'ignored-finding' | 'question' | 'view';

/** Which entry it is. `tokenId` is empty for entries about no token, and `name` for a note. */
export type SharedSubject = {
  readonly kind: SharedKind;
  readonly tokenId: string;
  readonly name: string;
};

/** Who wrote a version, by ID. A personal token has a member. Empty texts where it is not known. */
export type SharedAuthor = {
  readonly memberId: string;
  readonly tokenId: string;
  /** The name that the sign-on in front gave. */
  readonly user: string;
};

/** One version of an entry. `content` is null when it was removed; `at` is epoch ms. */
export type SharedVersion<Content> = SharedSubject & {
  readonly version: number;
  readonly content: Content | null;
  readonly at: number;
  readonly author: SharedAuthor;
};

/** In characters: the most that one text of an entry may have. */
export const longestSharedText = 2000;

/** Whether two versions are by the same person, as far as IDs show. */
export function isSameAuthor(one: Omit<SharedAuthor, 'user'>, other: Omit<SharedAuthor, 'user'>): boolean {
  return one.memberId === '' ? one.tokenId === other.tokenId : one.memberId === other.memberId;
}
