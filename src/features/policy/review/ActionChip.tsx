import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import type { ResourceKind } from '#domain/policy/language/catalogue.ts';
import { UnknownIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { actionMeaning, meaningText } from './action-meaning.ts';

type ActionChipProps = { readonly pattern: string; readonly kinds: readonly ResourceKind[] };

/** One action. Its meaning shows on hover, on focus and on a press, since touch has neither hover nor focus. */
export function ActionChip({ pattern, kinds }: ActionChipProps) {
  const [open, setOpen] = useState(false);
  const meaning = actionMeaning(pattern, kinds);
  const isUnknown = meaning.kind === 'unknown';
  return (
    <Tooltip
      describeChild
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      title={<Box sx={{ whiteSpace: 'pre-line' }}>{meaningText(meaning)}</Box>}
    >
      <ButtonBase
        onClick={() => setOpen(true)}
        sx={({ vars: { palette }, typography }) => ({
          ...typography.caption,
          cursor: 'help',
          minHeight: 24,
          maxWidth: '100%',
          px: 0.75,
          gap: 0.5,
          textAlign: 'left',
          border: `1px ${isUnknown ? 'dashed' : 'solid'} ${isUnknown ? palette.control : palette.divider}`,
          borderRadius: '4px',
          backgroundColor: palette.background.default,
          '&:hover': { backgroundColor: palette.action.hover },
        })}
      >
        <Mono>{pattern}</Mono>
        {meaning.kind === 'pattern' && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {meaning.matches} known
          </Box>
        )}
        {isUnknown && <UnknownIcon aria-hidden sx={{ fontSize: 14, color: 'text.secondary' }} />}
        {isUnknown && <VisuallyHidden>, unknown action</VisuallyHidden>}
      </ButtonBase>
    </Tooltip>
  );
}
