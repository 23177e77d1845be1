import { styled } from '@mui/material/styles';
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import type { ResourceSpecifier } from '#domain/policy/language/resource.ts';
import type { SpecifierSegment } from '#domain/policy/language/resource-segment.ts';
import { ExpandIcon } from '#ui/icons.ts';
import { PopoverButton } from '#ui/PopoverButton.tsx';
import { monoFamily } from '#ui/typography.ts';
import { KindPicker } from './KindPicker.tsx';
import { SegmentForm } from './SegmentForm.tsx';
import { segmentNoun, withKind } from './segment-change.ts';

type ResourceSegmentsProps = {
  readonly specifier: ResourceSpecifier;
  /** The kind that the statement’s other resources name. */
  readonly onlyKind: string | undefined;
  readonly place: string;
  readonly onChange: (text: string) => void;
};

/** A specifier as a row of segments, each a button, followed by its kind. */
export function ResourceSegments({ specifier, onlyKind, place, onChange }: ResourceSegmentsProps) {
  const { segments, kindId } = specifier;
  const label = findResourceKind(kindId)?.label ?? kindId;
  return (
    <Row>
      {segments.map((segment, depth) => (
        // oxlint-disable-next-line react/no-array-index-key -- a segment is what stands at its depth
        <span key={depth}>
          {depth > 0 && <Joint aria-hidden>:</Joint>}
          {segment.name === '' ? (
            <Bare>{segment.type}</Bare>
          ) : (
            <PopoverButton
              label={`${capital(segmentNoun(specifier, depth).one)}, ${place}`}
              width={320}
              renderButton={(opener) => (
                <SegmentButton
                  {...opener}
                  type="button"
                  aria-label={`${segmentText(segment)}, ${segmentNoun(specifier, depth).one} of ${place}`}
                >
                  <i>{segment.type}/</i>
                  <span data-any={segment.name === '*'}>{segment.name}</span>
                  <b>{qualifierText(segment)}</b>
                </SegmentButton>
              )}
            >
              {(close) => (
                <SegmentForm specifier={specifier} depth={depth} onChange={onChange} onDone={close} />
              )}
            </PopoverButton>
          )}
        </span>
      ))}
      <PopoverButton
        label={`Type of ${place}`}
        renderButton={(opener) => (
          <KindButton {...opener} type="button" aria-label={`${label}, type of ${place}`}>
            {label}
            <ExpandIcon aria-hidden sx={{ fontSize: 14 }} />
          </KindButton>
        )}
      >
        {(close) => (
          <KindPicker
            selected={kindId}
            only={onlyKind}
            onPick={(choice) => {
              const kind = choice.kind === 'kind' ? findResourceKind(choice.id) : undefined;
              const text = choice.kind === 'text' ? choice.text : kind && withKind(specifier, kind);
              if (text !== undefined) onChange(text);
              close();
            }}
          />
        )}
      </PopoverButton>
    </Row>
  );
}

function qualifierText({ tags, properties, views }: SpecifierSegment): string {
  const qualifiers = [
    ...tags,
    ...Object.entries(properties).map(([property, value]) => `{${property}:${value}}`),
    ...views.map((view) => `view:${view}`),
  ];
  return qualifiers.length === 0 ? '' : `;${qualifiers.join(',')}`;
}

function segmentText(segment: SpecifierSegment): string {
  return `${segment.type}/${segment.name}${qualifierText(segment)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  minHeight: 28,
  minWidth: 0,
  fontFamily: monoFamily,
  fontSize: '0.75rem',
});

const Joint = styled('span')(({ theme: { vars } }) => ({
  color: vars.palette.text.disabled,
  padding: '0 1px',
}));

const Bare = styled('span')({ padding: '0 4px' });

const SegmentButton = styled('button')(({ theme: { vars } }) => ({
  font: 'inherit',
  minHeight: 24,
  maxWidth: '100%',
  padding: '1px 4px',
  textAlign: 'left',
  overflowWrap: 'anywhere',
  color: vars.palette.text.primary,
  backgroundColor: 'transparent',
  border: `1px solid ${vars.palette.divider}`,
  borderRadius: 4,
  cursor: 'pointer',
  '&:hover, &[aria-expanded="true"]': {
    backgroundColor: vars.palette.action.hover,
    borderColor: vars.palette.control,
  },
  '& i': { fontStyle: 'normal', color: vars.palette.text.secondary },
  '& span': { fontWeight: 600 },
  '& span[data-any="true"]': { fontWeight: 400, color: vars.palette.text.secondary },
  '& b': { fontWeight: 400, color: vars.palette.accent.main },
  '@media (pointer: coarse)': { minHeight: 36, padding: '1px 8px' },
}));

const KindButton = styled('button')(({ theme: { vars, typography } }) => ({
  ...typography.caption,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 2,
  minHeight: 24,
  marginLeft: 6,
  padding: '0 4px',
  color: vars.palette.text.secondary,
  backgroundColor: 'transparent',
  border: 0,
  borderRadius: 4,
  cursor: 'pointer',
  '&:hover, &[aria-expanded="true"]': {
    backgroundColor: vars.palette.action.hover,
    color: vars.palette.text.primary,
  },
  '@media (pointer: coarse)': { minHeight: 36 },
}));
