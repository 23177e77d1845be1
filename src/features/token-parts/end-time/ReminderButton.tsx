import Button from '@mui/material/Button';
import { graceCalendar } from '#domain/grace/calendar.ts';
import type { GraceWindow } from '#domain/grace/ledger.ts';
import { useSession } from '#queries/session/session.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { downloadText } from '#ui/download-text.ts';
import { ReminderIcon } from '#ui/icons.ts';

type ReminderButtonProps = {
  readonly windows: readonly GraceWindow[];
  readonly label?: string;
  readonly name?: string;
};

/** A calendar file with reminders two hours before and at the end of each window. It holds no key. */
export function ReminderButton({ windows, label = 'Calendar reminder', name }: ReminderButtonProps) {
  const instance = useSession().data?.session?.instance.name ?? 'its instance';
  return (
    <Button
      size="small"
      startIcon={<ReminderIcon />}
      disabled={windows.length === 0}
      {...(name === undefined ? {} : { 'aria-label': name })}
      onClick={() =>
        downloadText(
          'grace-periods.ics',
          'text/calendar;charset=utf-8',
          graceCalendar(windows, instance, serverNow()),
        )
      }
      sx={{ justifySelf: 'start' }}
    >
      {label}
    </Button>
  );
}
