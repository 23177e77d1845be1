import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { useElementWidth } from '#ui/use-element-width.ts';

type PicturePartProps = {
  /** The ID of the heading, which names what is drawn below it. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in numbers. */
  readonly sentence: string;
  /** The two looks at the same numbers; none for a picture that is a table. */
  readonly looks?: { readonly label: string; readonly picture: string; readonly table: string };
  /** Below this width (CSS px at the usual text size), only the table is shown. */
  readonly room?: number;
  readonly actions?: ReactNode;
  readonly children: (look: { readonly isTable: boolean; readonly isNarrow: boolean }) => ReactNode;
};

/** Below this width (CSS px at the usual text size), tables become lists. */
const roomForGrid = 590;

/** The frame of every picture: its heading, its numbers in a sentence, and the switch to its table. */
export function PicturePart({ id, title, sentence, looks, room = 0, actions, children }: PicturePartProps) {
  const [section, width] = useElementWidth<HTMLElement>();
  const [look, setLook] = useState<'picture' | 'table'>('picture');
  const isTooNarrow = width !== undefined && width < room;
  return (
    <Box component="section" ref={section} aria-labelledby={id} sx={{ mb: 3 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography variant="h2" id={id} sx={{ flex: '1 1 auto' }}>
          {title}
        </Typography>
        {looks !== undefined && !isTooNarrow && (
          <ChoiceSegments
            label={looks.label}
            choices={[
              { value: 'picture', label: looks.picture },
              { value: 'table', label: looks.table },
            ]}
            value={look}
            onChange={setLook}
          />
        )}
        {actions}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1, textWrap: 'pretty', maxWidth: 720 }}>
        {sentence}
      </Typography>
      {children({
        isTable: isTooNarrow || look === 'table',
        isNarrow: width !== undefined && width < roomForGrid,
      })}
    </Box>
  );
}

/** The usual names of the two looks. */
export const pictureOrTable = { label: 'Look', picture: 'Picture', table: 'Table' };
