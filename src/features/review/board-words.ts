// What the grid and the cards of the board share.
import type { Board, BoardCell } from '#domain/review/board.ts';
import { reachWord } from '#domain/review/rule-words.ts';
import { lastUsedBandLabel } from '#domain/token/last-used.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';

export type BoardParts = {
  readonly board: Board;
  readonly isShown: (cell: BoardCell) => boolean;
  readonly onPress: (cell: BoardCell) => void;
};

/** `5 tokens, 3 without expiry: Administers the account, over a year ago` */
export function cellName({ reach, band, tokens, unending }: BoardCell): string {
  const without = unending === 0 ? '' : `, ${unending.toLocaleString('en')} without expiry`;
  return `${countTokens(tokens.length)}${without}: ${reachWord(reach)}, ${lastUsedBandLabel(band)}`;
}
