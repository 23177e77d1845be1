import { powerInUse, type Board, type BoardCell } from '#domain/review/board.ts';
import { reachWord } from '#domain/review/rule-words.ts';
import type { Shown } from '#domain/review/search.ts';
import { lastUsedBandLabel, lastUsedBands } from '#domain/token/last-used.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { CellTable } from './CellTable.tsx';
import { PicturePart } from './PicturePart.tsx';

type BoardPartProps = {
  readonly board: Board;
  readonly shown: Shown | undefined;
  /** Whether the list is complete and everything is calculated. */
  readonly isSettled: boolean;
  readonly onShow: (shown: Shown | undefined) => void;
};

const columns = lastUsedBands.map((band) => ({
  key: band,
  label: lastUsedBandLabel(band),
  isApart: band === 'unrecorded',
}));

/** Reach against last use. The dangerous corner is named in words. */
export function BoardPart({ board, shown, isSettled, onShow }: BoardPartProps) {
  return (
    <PicturePart id="board" title="Access and last use" sentence={powerSentence(board, isSettled)}>
      {({ isNarrow }) => (
        <CellTable
          isNarrow={isNarrow}
          labelledBy="board"
          corner="Access"
          columns={columns}
          rows={board.map(({ reach, cells }) => ({
            key: reach,
            label: reachWord(reach),
            cells: cells.map((cell) => ({
              key: cell.band,
              name: cellName(cell),
              count: cell.tokens.length,
              isShown: isCell(shown, cell),
              onPress: () => onShow(isCell(shown, cell) ? undefined : shownCell(cell)),
            })),
          }))}
        />
      )}
    </PicturePart>
  );
}

/** `5 tokens, 3 without expiry: Administers the account, over a year ago` */
function cellName({ reach, band, tokens, unending }: BoardCell): string {
  const without = unending === 0 ? '' : `, ${unending.toLocaleString('en')} without expiry`;
  return `${countTokens(tokens.length)}${without}: ${reachWord(reach)}, ${lastUsedBandLabel(band)}`;
}

function shownCell({ reach, band }: BoardCell): Shown {
  return { kind: 'cell', reach, band };
}

function isCell(shown: Shown | undefined, { reach, band }: BoardCell): boolean {
  return shown?.kind === 'cell' && shown.reach === reach && shown.band === band;
}

function powerSentence(board: Board, isSettled: boolean): string {
  const { all, unused, unrecorded } = powerInUse(board);
  const found =
    all === 0
      ? 'No token is known to administer the account'
      : `${countTokens(all)} can administer the account: ${unused.toLocaleString('en')} not used for 90 days, ${unrecorded.toLocaleString('en')} without recorded use`;
  return isSettled ? `${found}.` : `${found}, so far.`;
}
