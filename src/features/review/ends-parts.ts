import type { End, EndSpan } from '#domain/review/ends.ts';

/** What the picture and the table of ends share. */
export type EndsParts = {
  readonly ends: readonly End[];
  /** Epoch ms. */
  readonly now: number;
  readonly isShown: (span: EndSpan) => boolean;
  readonly onPress: (span: EndSpan) => void;
};
