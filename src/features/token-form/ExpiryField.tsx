import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { day, hour } from '#domain/time/duration.ts';
import { expiryInstant, type ExpiryPlan } from '#domain/draft/draft.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { ChoiceSegments, type Choice } from '#ui/ChoiceSegments.tsx';
import { InstantText } from '#ui/InstantText.tsx';
import { useNow } from '#ui/now.ts';
import { fieldIds } from './field-places.ts';
import { preloadPlannedTime } from '#features/token-parts/end-time/PlannedTimeField.tsx';
import { CustomInstant } from './CustomInstant.tsx';
import { useTokenField } from './use-token-field.ts';

const presetDays = [7, 30, 60, 90];
const choices: readonly Choice<string>[] = [
  { value: 'never', label: 'No expiry' },
  ...presetDays.map((days) => ({ value: `${days}`, label: `${days} days` })),
  { value: 'custom', label: 'Custom', preloadProps: preloadPlannedTime },
];

type ExpiryFieldProps = {
  /** Further information once an expiry is chosen. */
  readonly note: string;
};

/** When the token expires: after one of the usual lengths, at a date and time, or never. */
export function ExpiryField({ note }: ExpiryFieldProps) {
  const { value: plan, change, error } = useTokenField('expiry');
  const now = useNow();
  const [custom, setCustom] = useState(() =>
    isInstant(plan) ? plan.at : nextFullHour(serverNow() + 14 * day),
  );
  const instant = expiryInstant(plan, now);

  function choose(choice: string) {
    if (choice === 'never') change({ kind: 'never' });
    else if (choice === 'custom') change({ kind: 'at', at: custom });
    else change({ kind: 'after', days: Number(choice) });
  }

  return (
    <Box id={fieldIds.expiry} sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <ChoiceSegments label="Expiry" choices={choices} value={choiceOf(plan)} onChange={choose} />
      {plan.kind === 'at' && (
        <Box sx={{ width: '100%', maxWidth: 420 }}>
          <CustomInstant
            label="Expires at"
            value={plan.at}
            error={error}
            now={now}
            onChange={(at) => {
              if (!Number.isNaN(at)) setCustom(at);
              change({ kind: 'at', at });
            }}
          />
        </Box>
      )}
      {plan.kind !== 'at' && error !== undefined && (
        <Typography variant="body2" sx={{ color: 'error.main' }}>
          {error}
        </Typography>
      )}
      <Typography variant="body2" component="p" sx={{ m: 0, color: 'text.secondary', textWrap: 'pretty' }}>
        {instant === undefined || Number.isNaN(instant) ? (
          'Never expires. The key works until the token is deleted or reset.'
        ) : (
          <>
            {instant > now ? 'Expires' : 'Expired'} <InstantText at={instant} />. {note}
          </>
        )}
      </Typography>
    </Box>
  );
}

function choiceOf(plan: ExpiryPlan): string {
  if (plan.kind === 'never') return 'never';
  return plan.kind === 'after' && presetDays.includes(plan.days) ? `${plan.days}` : 'custom';
}

function isInstant(plan: ExpiryPlan): plan is ExpiryPlan & { readonly kind: 'at' } {
  return plan.kind === 'at' && !Number.isNaN(plan.at);
}

function nextFullHour(at: number): number {
  return Math.ceil(at / hour) * hour;
}
