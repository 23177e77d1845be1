import { usePollShared } from '#queries/kept/poll-shared.ts';

/** Keeps what is shared by everybody who administers the account up to date. Shows nothing. */
export function SharedRecords() {
  usePollShared();
  return null;
}
