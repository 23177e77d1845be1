import { useQuery } from '@tanstack/react-query';
import { useSession } from '#queries/session/session.ts';
import { tokenQuery } from './tokens.ts';

/** The token that the session's key belongs to, as the API describes it: its role is known from here alone. */
export function useOwnToken() {
  const id = useSession().data?.session?.identity.tokenId;
  return useQuery({ ...tokenQuery(id ?? ''), enabled: id !== undefined });
}
