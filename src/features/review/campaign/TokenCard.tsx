import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode, Ref } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { escalationRoutes } from '#domain/policy/reason/escalation-routes.ts';
import { reasonText, wordsOfDecision } from '#domain/review/campaign/campaign-words.ts';
import { changedFacts } from '#domain/review/campaign/drift.ts';
import { answerOf } from '#domain/review/campaign/owner-questions.ts';
import { decidedFacts, needsNewDecision, type ItemState } from '#domain/review/campaign/progress.ts';
import { factsTitle, type TokenFacts } from '#domain/review/campaign/token-facts.ts';
import { dueWord, reachWord, ruleLabel } from '#domain/review/rule-words.ts';
import { RelativeTime } from '#ui/RelativeTime.tsx';

type TokenCardProps = {
  readonly state: ItemState;
  readonly now: ReadonlyMap<string, TokenFacts> | undefined;
  readonly headingRef: Ref<HTMLHeadingElement>;
};

/** What a reviewer needs to know of a token: what it can do first, then who answers for it, then its life. */
export function TokenCard({ state, now, headingRef }: TokenCardProps) {
  const { facts, decision, history, conflict } = state;
  const current = now?.get(facts.id);
  const isGone = now !== undefined && current === undefined;
  const changes = current === undefined ? [] : changedFacts(decidedFacts(state), current);
  const routes = escalationRoutes.filter(({ id }) => facts.routes.includes(id));
  const answer = answerOf(state);
  const earlier = history.filter((entry) => entry.kind === 'decision');
  return (
    <Box component="article" aria-labelledby="review-token">
      <Typography
        ref={headingRef}
        tabIndex={-1}
        variant="h2"
        id="review-token"
        sx={{ overflowWrap: 'anywhere', outlineOffset: 2 }}
      >
        {factsTitle(facts)}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {facts.kind === 'service' ? 'Service token' : 'Personal token'} · key …{facts.lastFour} ·{' '}
        <Link component={RouterLink} to={paths.token(facts.id)} underline="always">
          Open token
        </Link>
      </Typography>
      {facts.description !== '' && (
        <Typography sx={{ mt: 1, overflowWrap: 'anywhere' }}>{facts.description}</Typography>
      )}
      {isGone && (
        <Alert severity="info" sx={{ mt: 1.5 }}>
          This token is gone. Someone deleted it after the review began.
        </Alert>
      )}
      {changes.length > 0 && (
        <Alert severity={needsNewDecision(state, current) ? 'warning' : 'info'} sx={{ mt: 1.5 }}>
          {needsNewDecision(state, current)
            ? 'Decided before it changed: decide again.'
            : 'Changed since the review began.'}
          <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5, overflowWrap: 'anywhere' }}>
            {changes.map(({ what, before, after }) => (
              <li key={`${what} ${after}`}>
                {what}: {before === '' ? 'none' : before} → {after === '' ? 'none' : after}
              </li>
            ))}
          </Box>
        </Alert>
      )}
      {conflict.length > 0 && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          Two browsers decided differently. The later decision counts until you decide again.
        </Alert>
      )}
      <Box component="dl" sx={factsGrid}>
        <Fact label="Reach">
          <strong>{reachWord(facts.reach)}</strong>
          {[...new Set(routes.map(({ how }) => how))].map((how) => (
            <Box key={how}>{how}</Box>
          ))}
        </Fact>
        <Fact label="Can do">{facts.words}</Fact>
        <Fact label="Findings">
          {facts.findings.length === 0
            ? 'None'
            : facts.findings.map(({ rule, due, answer }) => (
                <Box key={rule}>
                  {ruleLabel(rule)}
                  {answer === 'unknown' ? ' (unknown)' : ` · ${dueWord(due).toLowerCase()}`}
                </Box>
              ))}
        </Fact>
        <Fact label={facts.kind === 'service' ? 'Created by' : 'Owner'}>
          {facts.ownerName === '' ? facts.memberId || 'Unknown' : facts.ownerName}
          {facts.ownerRole !== '' && ` · ${baseRoleLabel(facts.ownerRole)}`}
          {facts.presence === 'gone' && ' · left the account'}
          {facts.ownerSeenAt !== undefined && (
            <>
              {' '}
              · last seen <RelativeTime at={facts.ownerSeenAt} />
            </>
          )}
        </Fact>
        <Fact label="Last used">
          {facts.lastUsedAt === undefined ? 'No REST use recorded' : <RelativeTime at={facts.lastUsedAt} />}
        </Fact>
        <Fact label="Created">
          {facts.createdAt === undefined ? 'Unknown' : <RelativeTime at={facts.createdAt} />}
        </Fact>
        <Fact label="Expires">
          {facts.expiresAt === undefined ? 'Never' : <RelativeTime at={facts.expiresAt} />}
        </Fact>
        {answer !== undefined && (
          <Fact label="Owner’s answer">
            {wordsOfDecision(answer.answer).verb} · “{answer.quote}” <RelativeTime at={answer.at} />
          </Fact>
        )}
        {earlier.length > 0 && (
          <Fact label="Decisions">
            {earlier.map((entry) => (
              <Box key={entry.id}>
                {wordsOfDecision(entry.decision).done} by {entry.by.name} <RelativeTime at={entry.at} />
                {entry.reason !== undefined && ` · ${reasonText(entry.reason)}`}
                {entry.note !== '' && ` · ${entry.note}`}
                {entry.groupSize > 1 && ` · as one of ${entry.groupSize}`}
                {entry.isSelfReview && ' · self-review'}
                {entry === decision && <strong> · counts</strong>}
              </Box>
            ))}
          </Fact>
        )}
      </Box>
    </Box>
  );
}

const factsGrid = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '110px minmax(0, 1fr)' },
  columnGap: 2,
  rowGap: { xs: 0.25, sm: 0.75 },
  my: 2,
  typography: 'body2',
  overflowWrap: 'anywhere',
  '& dd': { m: 0, mb: { xs: 1, sm: 0 } },
};

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {label}
      </Box>
      <dd>{children}</dd>
    </>
  );
}
