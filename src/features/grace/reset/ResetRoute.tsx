import { useLocation, useNavigate, useOutletContext, useParams, useSearchParams } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useToken } from '#queries/cache/tokens.ts';
import { QuickReset } from './QuickReset.tsx';
import { readGrace, readResetStart, startCard } from '#features/token-parts/reset-links.ts';
import { useRememberedGrace } from './remembered-grace.ts';
import { ResetDialog } from './ResetDialog.tsx';
import { useReset, type ResetDone } from './use-reset.ts';
import { useResetContext } from './use-reset-context.ts';

/** The dialog over the page of its token. While the token is unknown, the page behind gives the reason. */
export function ResetRoute() {
  const { id = '' } = useParams();
  const { data, listed } = useToken(id);
  const token = data?.token ?? listed;
  return token === undefined ? null : <Reset token={token} />;
}

function Reset({ token }: { readonly token: AccessToken }) {
  const onDone = useOutletContext<(done: ResetDone) => void>();
  const [search, setSearch] = useSearchParams();
  const grace = readGrace(search, useRememberedGrace());
  const context = useResetContext(token);
  const { attempt, send, startOver } = useReset(token, onDone);
  const close = useClose(token.id);
  const start = readResetStart(search);
  // A reset that needs more than one confirmation gets the whole dialog, whichever form was requested.
  const isQuick = start === 'quick' && context.open === undefined && attempt.kind !== 'lost';

  if (isQuick) {
    return (
      <QuickReset
        token={token}
        isOwn={context.isOwn}
        grace={grace}
        attempt={attempt}
        onSend={() => void send({ kind: 'for', preset: grace.id })}
        onMore={() => setSearch({ for: grace.id }, { replace: true, preventScrollReset: true })}
        onClose={close}
      />
    );
  }
  return (
    <ResetDialog
      token={token}
      context={context}
      start={startCard(start, grace.id, context.isOwn)}
      attempt={attempt}
      onSend={(choice) => void send(choice)}
      onStartOver={startOver}
      onClose={close}
    />
  );
}

/** Returns to where the dialog was opened, or to the token's page if it was opened by its address. */
function useClose(id: string): () => void {
  const navigate = useNavigate();
  const { key } = useLocation();
  return () => {
    if (key === 'default') void navigate(paths.token(id), { replace: true, preventScrollReset: true });
    else void navigate(-1);
  };
}
