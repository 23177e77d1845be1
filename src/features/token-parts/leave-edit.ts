// The way from the edit of a token back to the token. From the token's page it is one step back in history. The page and the list behind it
// are then as they were left.
import { useLocation, useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';

/** The state for a link from a token's page to its edit; `state` is the state of the page itself. */
export function fromTokenPage(state: unknown): { readonly from: 'token'; readonly page: unknown } {
  return { from: 'token', page: state };
}

export function useLeaveEdit(id: string): () => void {
  const navigate = useNavigate();
  const { state } = useLocation();
  const cameFromToken =
    typeof state === 'object' && state !== null && 'from' in state && state.from === 'token';
  return () => {
    if (cameFromToken) void navigate(-1);
    else void navigate(paths.token(id), { replace: true });
  };
}
