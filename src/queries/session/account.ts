import { useMemo } from 'react';
import { accountOf, type Account } from '#domain/account/account.ts';
import { useSession } from './session.ts';

/** The account that is signed in; undefined when nobody is. It stays the same object while the account is the same. */
export function useAccount(): Account | undefined {
  const session = useSession().data?.session;
  const { origin, id, instance } = session === undefined ? nobody : accountOf(session);
  return useMemo(
    () => (instance === undefined ? undefined : { origin, id, instance }),
    [origin, id, instance],
  );
}

const nobody = { origin: '', id: '', instance: undefined };
