import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { decidedAlike } from '#domain/policy/access/access-overview.ts';
import type { OverviewCell } from '#domain/policy/access/access-overview.ts';
import type { ResourceKind } from '#domain/policy/language/catalogue.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { CloseIcon } from '#ui/icons.ts';
import { levelTitles } from './access-words.ts';
import { VerdictDetails } from './VerdictDetails.tsx';

type CellDetailsProps = {
  readonly access: ReviewedAccess;
  readonly kind: ResourceKind;
  readonly cell: OverviewCell;
  readonly onAsk: (action: string, resource: string) => void;
  readonly onClose: () => void;
};

/** The details of a matrix cell: its actions, and what restricts them. */
export function CellDetails({ access, kind, cell, onAsk, onClose }: CellDetailsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Box
      component="section"
      aria-label={`${levelTitles[cell.level]}: ${kind.label}`}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      sx={{ border: 1, borderColor: 'divider', borderRadius: '6px', my: { xs: 1, md: 0 } }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          pl: 1.5,
          pr: 0.5,
          py: 0.5,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography variant="h3" ref={heading} tabIndex={-1} sx={{ outline: 0 }}>
          {kind.label}
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
            {' '}
            · {levelTitles[cell.level]}
          </Box>
        </Typography>
        <IconButton size="small" aria-label="Close details" onClick={onClose}>
          <CloseIcon sx={{ fontSize: 18 }} />
        </IconButton>
      </Box>
      <Box sx={{ p: 1.5, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {decidedAlike(cell).map(({ verdict, actions }) => (
          <VerdictDetails
            key={actions[0]}
            access={access}
            kind={kind}
            verdict={verdict}
            actions={actions}
            onAsk={onAsk}
          />
        ))}
      </Box>
    </Box>
  );
}
