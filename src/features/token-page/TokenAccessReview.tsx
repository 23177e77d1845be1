import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import type { AccessToken } from '#domain/token/token.ts';
import { AccessReview } from '#features/policy/access/AccessReview.tsx';
import { useAccessCases } from '#queries/kept/access-cases.ts';
import { answersIn } from '#features/token-parts/access-links.ts';
import { Mono } from '#ui/Mono.tsx';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { InstantText } from '#ui/InstantText.tsx';
import { AccessRemedy } from './AccessRemedy.tsx';
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
  const answers = answersIn(useLocation().state);
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
          This token expired <InstantText at={expiredAt} />. It can’t do anything now. Below is the access it
          had.
        </Alert>
      )}
      {token.kind === 'personal' && (
        <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
          <ChoiceSegments
            label="Access shown"
            choices={[
              { value: 'effective', label: 'Effective access' },
              { value: 'nominal', label: 'As granted' },
            ]}
            value={view}
            onChange={(value) => change({ view: value })}
          />
          <MemberCapNote token={token} />
        </Box>
      )}
      {answers?.resource.includes('*') === true && question.resource !== '' && (
        <Alert severity="info">
          You asked about every <Mono>{answers.resource}</Mono>. The question here is about one of them,{' '}
          <Mono>{question.resource}</Mono>, to show what decides.
        </Alert>
      )}
      {access === undefined ? (
        <Box role="group" aria-busy aria-label="Loading roles">
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
          remedy={{
            ...remedyWords(token),
            renderControl: (way) => (
              <AccessRemedy
                token={token}
                size="small"
                question={question}
                change={way?.access && { access: way.access, text: way.text }}
              />
            ),
          }}
        />
      )}
      <Typography variant="caption" sx={{ color: 'text.secondary', textWrap: 'pretty', maxWidth: 720 }}>
        Calculated in your browser from LaunchDarkly’s documented rules and the roles your key can read. Roles
        held through teams aren’t included. LaunchDarkly has the final say.
      </Typography>
    </Box>
  );
}

/** The permissions or roles of a service token are fixed (contract section 5), so advice on it is advice on a clone. */
function remedyWords({ kind, access }: AccessToken) {
  if (kind === 'personal') {
    return { heading: 'To change this:', instead: 'Or choose other roles for this token only:' };
  }
  const fixed = `This token’s ${access.kind === 'custom' ? 'roles' : 'permissions'} can’t be replaced.`;
  return {
    heading: `${fixed} To change this in a clone:`,
    instead: `${fixed} Or clone it with other roles:`,
  };
}
