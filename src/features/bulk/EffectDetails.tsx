import Box from '@mui/material/Box';
import { useState } from 'react';
import { ChangedAccess } from '#features/policy/access/ChangedAccess.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { effectText } from './effect-words.ts';
import type { AccessEffect } from './use-new-access.ts';

type EffectDetailsProps = { readonly effect: AccessEffect; readonly title: string };

/** What a token gains and loses: in a sentence, and in full on request. */
export function EffectDetails({ effect, title }: EffectDetailsProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (effect.kind === 'working') return 'Comparing…';
  if (effect.kind === 'unknown') return 'Couldn’t be compared: what it gains and loses is unknown.';
  const { difference } = effect.change;
  return (
    <>
      {effectText(difference)}
      {(difference.changes.length > 0 || difference.tooComplex.length > 0) && (
        <Box
          component="details"
          onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
          sx={{ mt: 0.25 }}
        >
          <Box component="summary" sx={{ minHeight: 24, cursor: 'pointer', width: 'fit-content' }}>
            Details<VisuallyHidden> for {title}</VisuallyHidden>
          </Box>
          {/* Drawn on request: a plan may have hundreds of rows. */}
          {isOpen && (
            <Box sx={{ py: 1, maxWidth: 640, color: 'text.primary' }}>
              <ChangedAccess difference={difference} />
            </Box>
          )}
        </Box>
      )}
    </>
  );
}
