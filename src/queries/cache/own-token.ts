import { useQuery } from '@tanstack/react-query';
import { useSession } from '#queries/session/session.ts';
import { tokenQuery } from './tokens.ts';

/** The token of the session's key, as the API describes it. Only this answer holds its role. */
export function useOwnToken() {
  const id = useSession().data?.session?.identity.tokenId;
  return useQuery({ ...tokenQuery(id ?? ''), enabled: id !== undefined });
}
