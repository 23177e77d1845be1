import { useMemo } from 'react';
import { lifeOf, tokensInArea, type LifeArea, type LifeRow } from '#domain/review/life.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { CellTable } from '../CellTable.tsx';
import { PicturePart, pictureOrTable } from '../PicturePart.tsx';
import { useReview } from '../review-context.ts';
import { ReviewList } from '../ReviewList.tsx';
import { AreaFields } from './AreaFields.tsx';
import { LifeField } from './LifeField.tsx';
import { areaText, spanLabel } from './life-words.ts';
import { ReachLegend } from './ReachShape.tsx';

/** How old tokens are, against how long ago they were last used. */
export function LifePane() {
  const { reviewed, toDecide, search, now, choose } = useReview();
  const area = search.shown?.kind === 'life' ? search.shown : undefined;
  const rows = useMemo(() => lifeOf(reviewed, now), [reviewed, now]);
  const shown = useMemo(
    () => (area === undefined ? toDecide : tokensInArea(reviewed, area, now)),
    [reviewed, toDecide, area, now],
  );
  const isShown = (cell: LifeArea) => area !== undefined && areaText(cell) === areaText(area);
  const showArea = (wanted: LifeArea | undefined) => choose(wanted && { kind: 'life', ...wanted });
  return (
    <>
      <PicturePart id="life" title="Age and last use" sentence={sentenceOf(rows)} looks={pictureOrTable}>
        {({ isTable, isNarrow }) =>
          isTable ? (
            <CellTable
              isNarrow={isNarrow}
              labelledBy="life"
              corner="Last used ↓ Created →"
              columns={(rows[0]?.cells ?? []).map(({ age }) => ({
                key: spanLabel(age),
                label: spanLabel(age),
                isApart: age === 'unrecorded',
              }))}
              rows={rows.map(({ used, cells }) => ({
                key: spanLabel(used),
                label: used === 'unrecorded' ? 'No REST use recorded' : spanLabel(used),
                cells: cells.map(({ age, tokens }) => ({
                  key: spanLabel(age),
                  name: `${countTokens(tokens.length)}: ${areaText({ age, used })}`,
                  count: tokens.length,
                  isShown: isShown({ age, used }),
                  onPress: () => showArea(isShown({ age, used }) ? undefined : { age, used }),
                })),
              }))}
            />
          ) : (
            <>
              <LifeField
                labelledBy="life"
                rows={rows}
                reviewed={reviewed}
                now={now}
                shown={area}
                onShow={showArea}
              />
              <ReachLegend />
              <AreaFields key={area === undefined ? '' : areaText(area)} area={area} onShow={showArea} />
            </>
          )
        }
      </PicturePart>
      <ReviewList shown={shown} title={area && `Tokens ${areaText(area)}`} />
    </>
  );
}

/** "48 tokens: 9 created over a year ago and not used for 90 days, 7 without recorded use." */
function sentenceOf(rows: readonly LifeRow[]): string {
  const count = (isCounted: (area: LifeArea) => boolean) =>
    rows.reduce(
      (sum, { used, cells }) =>
        sum +
        cells.reduce(
          (ofRow, { age, tokens }) => (isCounted({ age, used }) ? ofRow + tokens.length : ofRow),
          0,
        ),
      0,
    );
  const all = count(() => true);
  const old = count(
    ({ age, used }) => age !== 'unrecorded' && used !== 'unrecorded' && age.from >= 365 && used.from >= 90,
  );
  const unrecorded = count(({ used }) => used === 'unrecorded');
  return `${countTokens(all)} that have not expired: ${old.toLocaleString('en')} created over a year ago and not used for 90 days, ${unrecorded.toLocaleString('en')} without recorded use.`;
}
