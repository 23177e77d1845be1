import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { AccessToken } from '#domain/token/token.ts';
import { AccessReview } from '#features/policy/access/AccessReview.tsx';
import { useAccessCases } from '#queries/kept/access-cases.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { InstantText } from '#ui/InstantText.tsx';
import { MemberCapNote } from '#features/token-parts/access-check/MemberCapNote.tsx';
import { useSeenSpecifiers } from '#features/token-parts/access-check/use-seen-specifiers.ts';
import { useAccessReview } from '#features/token-parts/access-check/use-access-review.ts';

type TokenAccessReviewProps = {
  readonly token: AccessToken;
  /** Epoch ms; undefined while the token is active. */
  readonly expiredAt: number | undefined;
};

/** The review of a token's access. The question and the view are in the address, so that they can be shared. */
export function TokenAccessReview({ token, expiredAt }: TokenAccessReviewProps) {
  const [search, setSearch] = useSearchParams();
  const effective = useAccessReview(token);
  const seen = useSeenSpecifiers();
  const cases = useAccessCases(token.id);
  const view = search.get('view') === 'nominal' ? 'nominal' : 'effective';
  const access = useMemo(
    () => (effective && view === 'nominal' ? { grants: effective.grants } : effective),
    [effective, view],
  );
  const question = { action: search.get('action') ?? '', resource: search.get('resource') ?? '' };

  function change(values: Readonly<Record<string, string>>) {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(values)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    setSearch(next, { replace: true, preventScrollReset: true });
  }

  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {expiredAt !== undefined && (
        <Alert severity="warning">
          This token expired <InstantText at={expiredAt} />. It can do nothing now. Below is what it could do
          until then.
        </Alert>
      )}
      {token.kind === 'personal' && (
        <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
          <ChoiceSegments
            label="Which access"
            choices={[
              {
                value: 'effective',
                label: expiredAt === undefined ? 'What it can do now' : 'What it could do',
              },
              { value: 'nominal', label: 'What it says' },
            ]}
            value={view}
            onChange={(value) => change({ view: value })}
          />
          <MemberCapNote token={token} />
        </Box>
      )}
      {access === undefined ? (
        <Box role="group" aria-busy aria-label="Reading roles">
          <Skeleton variant="rounded" height={320} />
        </Box>
      ) : (
        <AccessReview
          access={access}
          question={question}
          onAsk={(asked) => change({ ...asked })}
          seen={seen}
          cases={cases}
          isExpired={expiredAt !== undefined}
        />
      )}
      <Typography variant="caption" sx={{ color: 'text.secondary', textWrap: 'pretty', maxWidth: 720 }}>
        Worked out in this browser, exactly, from what can be read and the documented rules. Base roles are
        written out from the documentation. Roles that somebody holds through a team are not counted. The
        server decides when the token is used.
      </Typography>
    </Box>
  );
}
