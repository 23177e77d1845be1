import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';

export type InstantFieldProps = {
  readonly id: string;
  /** What happens at that instant, as in "Ends at". The zone is added. */
  readonly label: string;
  /** Epoch ms; NaN while no whole date and time is given. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly error?: string | undefined;
};

const InstantPicker = lazy(async () => ({ default: (await import('./InstantPicker.tsx')).InstantPicker }));

/** An instant, entered as local time with its zone named. */
export function InstantField(props: InstantFieldProps) {
  return (
    <Suspense fallback={<Skeleton variant="rounded" height={62} />}>
      <InstantPicker {...props} />
    </Suspense>
  );
}
