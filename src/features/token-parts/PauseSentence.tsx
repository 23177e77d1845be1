import { Countdown } from '#ui/Countdown.tsx';

/** Why loading is paused, and when it continues automatically. `until` is epoch ms. */
export function PauseSentence({ until }: { readonly until: number }) {
  return (
    <>
      Paused to stay within the account’s rate limit. Loading continues in <Countdown until={until} />.
    </>
  );
}
