import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { FormProvider } from 'react-hook-form';
import { NewPowersNotice } from '#features/policy/access/NewPowersNotice.tsx';
import { AccessField } from '#features/token-form/AccessField.tsx';
import type { usePlan } from './use-plan.ts';

type AccessForAllProps = { readonly plan: ReturnType<typeof usePlan> };

/** The new access of all tokens, as the forms of a token offer it, and the privileged access that it adds. */
export function AccessForAll({ plan: { newAccess, newPowers, acknowledgement } }: AccessForAllProps) {
  return (
    <Box sx={{ maxWidth: 1080, mb: 2 }}>
      <FormProvider {...newAccess.form}>
        <AccessField />
      </FormProvider>
      <Typography
        variant="body2"
        role="status"
        sx={{ color: 'text.secondary', '&:not(:empty)': { mt: -1.5, mb: 1.5 } }}
      >
        {newAccess.wanted === undefined && (newAccess.problem ?? 'Choose the new access.')}
      </Typography>
      <NewPowersNotice
        powers={newPowers}
        consent="I understand. These tokens need it."
        isAcknowledged={acknowledgement.isGiven(newPowers)}
        isMissing={acknowledgement.isMissing(newPowers)}
        onAcknowledge={(isYes) => acknowledgement.give(newPowers, isYes)}
      />
    </Box>
  );
}
