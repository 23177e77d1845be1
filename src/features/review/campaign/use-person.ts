import { useMemo } from 'react';
import type { Person } from '#domain/review/campaign/entry.ts';
import { personOf } from '#domain/review/campaign/reviewer.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useSession } from '#queries/session/session.ts';

/** Who is signed in, as far as the key says; undefined when nobody is. */
export function usePerson(): Person | undefined {
  const identity = useSession().data?.session?.identity;
  const own = useOwnToken().data?.token;
  return useMemo(() => identity && personOf(identity, own), [identity, own]);
}
