import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { countInUse, endsIn, tokensOfEnds, type End, type EndSpan } from '#domain/review/ends.ts';
import type { Shown } from '#domain/review/search.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { ReminderIcon } from '#ui/icons.ts';
import { useNow } from '#ui/now.ts';
import { useElementWidth } from '#ui/use-element-width.ts';
import { EndsGrid } from './EndsGrid.tsx';
import { EndsTable } from './EndsTable.tsx';
import { useEndsFile } from './use-ends-file.ts';

type EndsPartProps = {
  readonly ends: readonly End[];
  readonly shown: Shown | undefined;
  readonly onShow: (shown: Shown | undefined) => void;
};

/** In CSS px. */
const roomForWeeks = 590;

/** What ends by itself in the next 13 weeks: by week as a picture, by day as a table. */
export function EndsPart({ ends, shown, onShow }: EndsPartProps) {
  const [section, width] = useElementWidth<HTMLElement>();
  const isNarrow = width !== undefined && width < roomForWeeks;
  const [look, setLook] = useState<'weeks' | 'days'>('weeks');
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
  const isTable = isNarrow || look === 'days';
  return (
    <Box component="section" ref={section} aria-labelledby="ends" sx={{ mb: 3 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography variant="h2" id="ends" sx={{ flex: '1 1 auto' }}>
          What ends in the next 13 weeks
        </Typography>
        {!isNarrow && (
          <ChoiceSegments
            label="Ends by"
            choices={[
              { value: 'weeks', label: 'Weeks' },
              { value: 'days', label: 'Days' },
            ]}
            value={look}
            onChange={setLook}
          />
        )}
        <Button
          data-screen-only
          size="small"
          startIcon={<ReminderIcon />}
          disabled={ends.length === 0}
          onClick={save}
        >
          Calendar file
        </Button>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {sentenceOf(ends, now)}
      </Typography>
      {ends.length > 0 && (isTable ? <EndsTable {...parts} /> : <EndsGrid {...parts} />)}
    </Box>
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
