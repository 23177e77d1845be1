import { useState } from 'react';
import { minute } from '#domain/time/duration.ts';
import { instantOf, type PlannedTime } from '#domain/time/planned-time.ts';
import { wallTimeAt } from '#domain/time/zoned-time.ts';
import { localZone } from '#ui/local-zone.ts';
import { PlannedTimeField } from '#features/token-parts/end-time/PlannedTimeField.tsx';

type CustomInstantProps = {
  /** The event at that time, as in "Ends at". The zone is added. */
  readonly label: string;
  /** Epoch ms; NaN while there is no valid instant. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly error: string | undefined;
  readonly now: number;
};

/** A date and time chosen freely, in the wall time of a named zone. It is precise to the minute, as clocks are. */
export function CustomInstant({ label, value, onChange, error, now }: CustomInstantProps) {
  const [plan, setPlan] = useState(() => planFor(value, localZone));
  // A restored draft or a resolved merge changes the value from outside.
  if (!Number.isNaN(value) && toMinute(instantOf(plan) ?? Number.NaN) !== toMinute(value)) {
    setPlan(planFor(value, plan.zone));
  }
  return (
    <PlannedTimeField
      label={label}
      plan={plan}
      problem={error}
      now={now}
      onChange={(next) => {
        setPlan(next);
        onChange(instantOf(next) ?? Number.NaN);
      }}
    />
  );
}

function planFor(at: number, zone: string): PlannedTime {
  if (Number.isNaN(at)) return { wall: undefined, zone, which: 'earlier' };
  const earlier: PlannedTime = { wall: wallTimeAt(at, zone), zone, which: 'earlier' };
  return toMinute(instantOf(earlier) ?? Number.NaN) === toMinute(at)
    ? earlier
    : { ...earlier, which: 'later' };
}

function toMinute(at: number): number {
  return Math.floor(at / minute);
}
