import { Countdown } from '#ui/Countdown.tsx';

type PauseSentenceProps = { readonly until: number; readonly why?: string };

/** Why loading is paused, and when it continues automatically. `until` is epoch ms. */
export function PauseSentence({
  until,
  why = 'Paused to stay within the account’s rate limit.',
}: PauseSentenceProps) {
  return (
    <>
      {why} Loading continues in <Countdown until={until} />.
    </>
  );
}
