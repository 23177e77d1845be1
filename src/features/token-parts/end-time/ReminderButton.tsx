import Button from '@mui/material/Button';
import { graceCalendar } from '#domain/grace/calendar.ts';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import { useSession } from '#queries/session/session.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { downloadText } from '#ui/download-text.ts';
import { ReminderIcon } from '#ui/icons.ts';

type ReminderButtonProps = {
  readonly gracePeriods: readonly GracePeriod[];
  readonly label?: string;
  readonly name?: string;
};

/** Downloads a calendar file with reminders two hours before and at the end of each grace period. It holds no key. */
export function ReminderButton({ gracePeriods, label = 'Calendar reminder', name }: ReminderButtonProps) {
  const instance = useSession().data?.session?.instance.name ?? 'LaunchDarkly';
  return (
    <Button
      size="small"
      startIcon={<ReminderIcon />}
      disabled={gracePeriods.length === 0}
      {...(name === undefined ? {} : { 'aria-label': name })}
      onClick={() =>
        downloadText(
          'grace-periods.ics',
          'text/calendar;charset=utf-8',
          graceCalendar(gracePeriods, instance, serverNow()),
        )
      }
      sx={{ justifySelf: 'start' }}
    >
      {label}
    </Button>
  );
}
