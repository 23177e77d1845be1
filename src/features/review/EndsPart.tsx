import Button from '@mui/material/Button';
import { countInUse, endsIn, tokensOfEnds, type End, type EndSpan } from '#domain/review/ends.ts';
import type { Shown } from '#domain/review/search.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { ReminderIcon } from '#ui/icons.ts';
import { useNow } from '#ui/now.ts';
import { EndsGrid } from './EndsGrid.tsx';
import { EndsTable } from './EndsTable.tsx';
import { PicturePart } from './PicturePart.tsx';
import { useEndsFile } from './use-ends-file.ts';

type EndsPartProps = {
  readonly ends: readonly End[];
  readonly shown: Shown | undefined;
  readonly onShow: (shown: Shown | undefined) => void;
};

/** What ends by itself in the next 13 weeks: by week as a picture, by day as a table. */
export function EndsPart({ ends, shown, onShow }: EndsPartProps) {
  const now = useNow();
  const span = shown?.kind === 'ends' ? shown : undefined;
  const save = useEndsFile(endsIn(ends, span));
  const isShown = ({ lane, from, days }: EndSpan) =>
    span !== undefined && span.lane === lane && span.from === from && span.days === days;
  const parts = {
    ends,
    now,
    isShown,
    onPress: (pressed: EndSpan) => onShow(isShown(pressed) ? undefined : { kind: 'ends', ...pressed }),
  };
  return (
    <PicturePart
      id="ends"
      title="What ends in the next 13 weeks"
      sentence={sentenceOf(ends, now)}
      looks={{ label: 'Ends by', picture: 'Weeks', table: 'Days' }}
      room={590}
      actions={
        <Button
          data-screen-only
          size="small"
          startIcon={<ReminderIcon />}
          disabled={ends.length === 0}
          onClick={save}
        >
          Calendar file
        </Button>
      }
    >
      {({ isTable }) => ends.length > 0 && (isTable ? <EndsTable {...parts} /> : <EndsGrid {...parts} />)}
    </PicturePart>
  );
}

function sentenceOf(ends: readonly End[], now: number): string {
  if (ends.length === 0) return 'Nothing ends.';
  const tokens = tokensOfEnds(ends.filter(({ lane }) => lane !== 'versions'));
  const versions = tokensOfEnds(ends.filter(({ lane }) => lane === 'versions'));
  const parts = [
    `${countTokens(tokens.length)} with an expiry or an old key that ends, ${countInUse(tokens, now).toLocaleString('en')} used in the last week`,
    ...(versions.length === 0 ? [] : [`${countTokens(versions.length)} on an API version that ends`]),
  ];
  return `${parts.join('; ')}. Days are in UTC.`;
}
