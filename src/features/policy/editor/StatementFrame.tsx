import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { DeleteIcon, DuplicateIcon } from '#ui/icons.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useEditorTools } from './editor-context.ts';

type StatementFrameProps = {
  readonly index: number;
  readonly count: number;
  /** The word after the number in the heading, such as "Allow". */
  readonly state: string;
  readonly control?: ReactNode;
  /** What the statement does, in a sentence. */
  readonly sentence: ReactNode;
  readonly children: ReactNode;
};

/** A statement's box: its number, its sentence, and the actions on the whole statement. */
export function StatementFrame({ index, count, state, control, sentence, children }: StatementFrameProps) {
  const { edits } = useEditorTools();
  const headingId = useId();
  const number = index + 1;
  return (
    <Box
      component="li"
      role="listitem"
      data-statement={index}
      sx={{
        containerName: 'statement',
        containerType: 'inline-size',
        // In long policies, statements out of sight are neither laid out nor painted.
        contentVisibility: 'auto',
        containIntrinsicSize: 'auto 280px',
        border: 1,
        borderColor: 'divider',
        borderRadius: '6px',
        overflow: 'hidden',
      }}
    >
      <Box role="group" aria-labelledby={headingId}>
        <Box
          sx={{
            px: 1.5,
            pt: 1,
            pb: 1,
            bgcolor: 'background.subtle',
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}>
            <Typography
              id={headingId}
              variant="h4"
              component="h3"
              tabIndex={-1}
              className="tabular"
              sx={{ whiteSpace: 'nowrap' }}
            >
              Statement {number} of {count}
              <VisuallyHidden> · {state}</VisuallyHidden>
            </Typography>
            {control}
            <Box sx={{ ml: 'auto', mr: -0.5, display: 'flex' }}>
              <Tooltip title="Duplicate">
                <IconButton
                  aria-label={`Duplicate statement ${number}`}
                  onClick={() => edits.duplicate(index)}
                >
                  <DuplicateIcon />
                </IconButton>
              </Tooltip>
              <Tooltip title="Remove">
                <IconButton aria-label={`Remove statement ${number}`} onClick={() => edits.remove(index)}>
                  <DeleteIcon />
                </IconButton>
              </Tooltip>
            </Box>
          </Box>
          <Typography variant="body2" sx={{ mt: 0.5, textWrap: 'pretty', overflowWrap: 'anywhere' }}>
            {sentence}
          </Typography>
        </Box>
        {children}
      </Box>
    </Box>
  );
}
