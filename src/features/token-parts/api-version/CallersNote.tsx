import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { notAffected } from '#domain/key/caller-examples.ts';
import { ChevronRightIcon, ExpandIcon } from '#ui/icons.ts';
import { lazyPart } from '#ui/lazy-part.tsx';

const callerExamples = lazyPart<object>(async () => (await import('./CallerExamples.tsx')).CallerExamples);

/** Who is affected by a token's API version, who is not, and what the callers must change (contract section 10). */
export function CallersNote() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Box sx={{ display: 'grid', gap: 0.75, justifyItems: 'start' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        {notAffected}
      </Typography>
      <Button
        size="small"
        aria-expanded={isOpen}
        startIcon={isOpen ? <ExpandIcon /> : <ChevronRightIcon />}
        onClick={() => setIsOpen(!isOpen)}
        {...callerExamples.preloadProps}
      >
        How to update callers
      </Button>
      {isOpen && (
        <Box sx={{ width: '100%', minWidth: 0, maxWidth: 760, display: 'grid', gap: 1, pt: 1 }}>
          <callerExamples.Part />
        </Box>
      )}
    </Box>
  );
}
