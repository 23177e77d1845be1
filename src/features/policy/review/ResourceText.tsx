import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import { parseResource } from '#domain/policy/language/resource.ts';
import type { SpecifierSegment } from '#domain/policy/language/resource-segment.ts';
import { Mono } from '#ui/Mono.tsx';
import { StatusTag } from '#ui/StatusTag.tsx';
import { UnknownIcon } from '#ui/icons.ts';

/** A resource specifier exactly as written, with its segments marked and the kind that it names. */
export function ResourceText({ text }: { readonly text: string }) {
  const parse = parseResource(text);
  if (parse.kind === 'problem') {
    return (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}>
        <Mono>{text}</Mono>
        <StatusTag tone="attention" icon={UnknownIcon}>
          Not recognized
        </StatusTag>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {parse.message}
        </Typography>
      </Box>
    );
  }
  const { segments, kindId } = parse.specifier;
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5, lineHeight: 24 / 14 }}
    >
      <Mono>
        {segments.map((segment, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- segments are told apart by place only
          <SegmentText key={index} segment={segment} isLast={index === segments.length - 1} />
        ))}
      </Mono>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {findResourceKind(kindId)?.label ?? kindId}
      </Typography>
    </Box>
  );
}

function SegmentText({ segment, isLast }: { readonly segment: SpecifierSegment; readonly isLast: boolean }) {
  const { type, name, tags, properties, views } = segment;
  const qualifiers = [
    ...tags,
    ...Object.entries(properties).map(([property, value]) => `{${property}:${value}}`),
    ...views.map((view) => `view:${view}`),
  ];
  return (
    // A line may break after a segment, and within one only if that segment alone is too long.
    <Box component="span" sx={{ display: 'inline-block', maxWidth: '100%' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {name === '' ? type : `${type}/`}
      </Box>
      <Box component="span" sx={{ fontWeight: name === '*' ? 400 : 600 }}>
        {name}
      </Box>
      {qualifiers.length > 0 && (
        <>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            ;
          </Box>
          <Box component="span" sx={{ fontWeight: 600, bgcolor: 'action.selected', borderRadius: '3px' }}>
            {qualifiers.join(',')}
          </Box>
        </>
      )}
      {!isLast && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          :
        </Box>
      )}
    </Box>
  );
}
