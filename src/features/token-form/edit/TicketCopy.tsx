import { changeTicketText } from '#domain/edit/change-ticket.ts';
import { describeTokenChanges } from '#domain/edit/changes.ts';
import type { EditableToken } from '#domain/edit/edit.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { exactTimeText } from '#ui/time-text.ts';
import type { AccessComparison } from './use-access-comparison.ts';

type TicketCopyProps = {
  readonly start: AccessToken;
  readonly wanted: EditableToken;
  readonly comparison: AccessComparison;
  readonly roleName: (id: string) => string;
};

/** Copies the planned changes as text. Renders nothing while there are none or the comparison is not done. */
export function TicketCopy({ start, wanted, comparison, roleName }: TicketCopyProps) {
  const sentences = describeTokenChanges(start, wanted, { instant: exactTimeText, roleName });
  if (sentences.length === 0 || comparison.state === 'working') return null;
  const text = changeTicketText({
    token: start,
    sentences: sentences.map(({ sentence }) => sentence),
    change: comparison.change,
  });
  return (
    <div>
      <CopyButton look="button" label="text for a change ticket" text={text} />
    </div>
  );
}
