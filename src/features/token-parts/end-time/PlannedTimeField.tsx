import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { plannedInstant, type PlannedInstant, type PlannedTime } from '#domain/time/planned-time.ts';
import { countdownText, zoneTitle } from '#domain/time/zoned-text.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { lazyPart, type PreloadProps } from '#ui/lazy-part.tsx';
import { localZone } from '#ui/local-zone.ts';
import { planTimeText } from '#ui/time-text.ts';
import { PlainWallTime } from './PlainWallTime.tsx';
import type { WallTimeFieldProps } from './WallTimeField.tsx';

type PlannedTimeFieldProps = {
  /** The event at that time, as in "Old key ends". The zone is added. */
  readonly label: string;
  readonly plan: PlannedTime;
  readonly onChange: (plan: PlannedTime) => void;
  /** The error of the instant itself, in a sentence. */
  readonly problem: string | undefined;
  readonly now: number;
  /** Called when the calendar opens and closes: Escape belongs to the open calendar. */
  readonly onCalendar?: ((isOpen: boolean) => void) | undefined;
};

const wallTimeField = lazyPart<WallTimeFieldProps>(
  async () => (await import('./WallTimeField.tsx')).WallTimeField,
  { Waiting: () => <Skeleton variant="rounded" height={62} />, Missing: PlainWallTime },
);

/** For the choice that opens this field. */
export const preloadPlannedTime: PreloadProps = wallTimeField.preloadProps;

/** A date and a time in a named zone, with a note if the clocks of that zone change. */
export function PlannedTimeField({ label, plan, onChange, problem, now, onCalendar }: PlannedTimeFieldProps) {
  const planned = plannedInstant(plan);
  const at = planned.kind === 'incomplete' ? now : planned.at;
  const zones = [...new Set([localZone, 'UTC'])];
  const gap =
    planned.kind === 'gap'
      ? `Clocks skip this time that night: they go forward to ${planTimeText(planned.at, plan.zone, now)}. Choose that or another time.`
      : undefined;
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <wallTimeField.Part
        label={`${label}, ${zoneTitle(at, plan.zone)}`}
        wall={plan.wall}
        typing={{
          error: gap ?? problem,
          instant: instantText(planned, plan.zone, now),
          zone: plan.zone,
          now,
          onRead: (read) => onChange({ ...plan, wall: read?.wall, which: read?.which ?? plan.which }),
        }}
        onPick={(wall) => onChange({ ...plan, wall })}
        onCalendar={onCalendar}
      />
      {zones.length > 1 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Time zone{' '}
          </Typography>
          <ChoiceSegments
            label="Time zone"
            value={plan.zone}
            onChange={(zone) => onChange({ ...plan, zone })}
            choices={zones.map((zone) => ({ value: zone, label: zoneTitle(at, zone) }))}
          />
        </Box>
      )}
      {planned.kind === 'twice' && (
        <Box sx={{ display: 'grid', gap: 0.75, justifyItems: 'start' }}>
          <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
            Clocks go back that night, so this time occurs twice. Which one do you mean?
          </Typography>
          <ChoiceSegments
            label="Which occurrence"
            value={plan.which}
            onChange={(which) => onChange({ ...plan, which })}
            choices={[
              { value: 'earlier', label: planTimeText(planned.earlier, plan.zone, now) },
              { value: 'later', label: planTimeText(planned.later, plan.zone, now) },
            ]}
          />
        </Box>
      )}
    </Box>
  );
}

/** "Tue 24 Nov, 17:00 CET (16:00 UTC), in 24 h". */
function instantText(planned: PlannedInstant, zone: string, now: number): string | undefined {
  if (planned.kind === 'incomplete' || planned.kind === 'gap') return undefined;
  const text = planTimeText(planned.at, zone, now);
  return planned.at > now ? `${text}, in ${countdownText(planned.at - now)}` : text;
}
