import type { ReactNode } from 'react';
import type { AccessOutline } from '#domain/account-access/access-outline.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** A row of the matrix. `outline` is undefined until it is computed; for an expired token it shows its access until then. */
export type MatrixLine = {
  readonly key: string;
  readonly title: string;
  /** What Enter and a press on the title do: lead to a page, or choose the row. */
  readonly head: LineLink | LineChoice;
  readonly outline: AccessOutline | undefined;
  readonly isExpired: boolean;
};

type LineLink = { readonly kind: 'link'; readonly to: string };

export type LineChoice = {
  readonly kind: 'choice';
  /** Before the title, such as a mark and how many tokens there are. */
  readonly note: ReactNode;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

export type TokenLine = MatrixLine & { readonly token: AccessToken };
