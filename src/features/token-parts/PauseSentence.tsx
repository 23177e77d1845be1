import { Countdown } from '#ui/Countdown.tsx';

/** Why nothing comes at the moment, and when it goes on without anybody's doing. `until` is epoch ms. */
export function PauseSentence({ until }: { readonly until: number }) {
  return (
    <>
      Paused to stay within the account’s rate limit. Loading goes on by itself in <Countdown until={until} />
      .
    </>
  );
}
