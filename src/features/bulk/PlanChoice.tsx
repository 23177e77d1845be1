import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { countOldVersions, currentApiVersion } from '#domain/token/api-version.ts';
import { endOfVersion } from '#domain/token/api-version-words.ts';
import { terraformCaution } from '#domain/key/caller-examples.ts';
import { day } from '#domain/time/duration.ts';
import { graceEnd, gracePresets } from '#domain/grace/period.ts';
import { clockText, countdownText, zonedTimeText } from '#domain/time/zoned-text.ts';
import { Mono } from '#ui/Mono.tsx';
import { exactTimeText } from '#ui/time-text.ts';
import { ownZone } from '#ui/own-zone.ts';
import { CallersNote } from '#features/token-parts/api-version/CallersNote.tsx';
import { PlannedTimeField, plannedTimeWarming } from '#features/token-parts/end-time/PlannedTimeField.tsx';
import { TimeCards, type TimeCard } from '#features/token-parts/end-time/TimeCards.tsx';
import type { GraceCardId } from '#features/token-parts/end-time/use-reset-form.ts';
import { sunsetDays, type SunsetCardId } from '#features/token-parts/end-time/use-sunset-form.ts';
import type { usePlan } from './use-plan.ts';

type PlanChoiceProps = { readonly plan: ReturnType<typeof usePlan>; readonly now: number };

/** The one choice for all tokens of the plan; there is none for replacing and deleting. */
export function PlanChoice({ plan, now }: PlanChoiceProps) {
  if (plan.action === 'reset') return <GraceForAll plan={plan} now={now} />;
  if (plan.action === 'version') return <VersionForAll plan={plan} now={now} />;
  return plan.action === 'expire' ? <ExpiryForAll plan={plan} now={now} /> : null;
}

/** There is one version to choose from, so it is told and not asked. */
function VersionForAll({ plan: { rows }, now }: PlanChoiceProps) {
  const { count, lastDay } = countOldVersions(rows.map(({ token }) => token));
  return (
    <Choice title="The new version">
      <Typography sx={{ textWrap: 'pretty' }}>
        <Mono>{currentApiVersion}</Mono>, the current one.
        {count > 0 &&
          ` Any older version ${endOfVersion(lastDay, now)}. The exact end: ${exactTimeText(lastDay + day)}.`}
      </Typography>
      <CallersNote />
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        {terraformCaution}
      </Typography>
    </Choice>
  );
}

function GraceForAll({ plan: { grace }, now }: PlanChoiceProps) {
  const endsAt = grace.choice === undefined ? undefined : graceEnd(grace.choice, now);
  const zone = grace.card === 'custom' ? grace.plan.zone : ownZone;
  return (
    <Choice title="How long the old keys keep working">
      <TimeCards
        label="How long the old keys keep working"
        cards={graceCards(now)}
        value={grace.card}
        onChange={grace.setCard}
      />
      {grace.card === 'custom' && (
        <PlannedTimeField
          label="Old keys end"
          plan={grace.plan}
          onChange={grace.setPlan}
          problem={grace.problem}
          now={now}
          onCalendar={() => undefined}
        />
      )}
      {grace.card === 'now' ? (
        <Alert severity="error">
          For keys that have leaked. Every client breaks until it has its new key, and there is no way back.
        </Alert>
      ) : (
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
          {endsAt === undefined ? (
            'No time yet that can be sent.'
          ) : (
            <>
              An old key whose token is reset now works until <b>{zonedTimeText(endsAt, zone, now)}</b>, in{' '}
              {countdownText(endsAt - now)}. A length counts from each token’s own reset.
            </>
          )}
        </Typography>
      )}
    </Choice>
  );
}

function ExpiryForAll({ plan: { expiry }, now }: PlanChoiceProps) {
  const zone = expiry.card === 'custom' ? expiry.plan.zone : ownZone;
  return (
    <Choice title="When the tokens end">
      <TimeCards
        label="When the tokens end"
        cards={expiryCards(now)}
        value={expiry.card}
        onChange={expiry.setCard}
      />
      {expiry.card === 'custom' && (
        <PlannedTimeField
          label="Tokens end"
          plan={expiry.plan}
          onChange={expiry.setPlan}
          problem={expiry.problem}
          now={now}
          onCalendar={() => undefined}
        />
      )}
      <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
        {expiry.at === undefined || expiry.problem !== undefined ? (
          'No time yet that can be sent.'
        ) : (
          <>
            All of them work until <b>{zonedTimeText(expiry.at, zone, now)}</b>, in{' '}
            {countdownText(expiry.at - now)}.
          </>
        )}
      </Typography>
    </Choice>
  );
}

function Choice({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" sx={{ display: 'grid', gap: 1.25, maxWidth: 760, mb: 3 }}>
      <Typography variant="h2">{title}</Typography>
      {children}
    </Box>
  );
}

function graceCards(now: number): readonly TimeCard<GraceCardId>[] {
  return [
    ...gracePresets.map(({ id, label, ms }) => ({
      value: id,
      title: label,
      text: clockText(now + ms, ownZone, now),
    })),
    { value: 'custom', title: 'Until…', text: 'A date and time of your own', warming: plannedTimeWarming },
    { value: 'now', title: 'Now', text: 'Emergency: clients break', tone: 'deny' },
  ];
}

function expiryCards(now: number): readonly TimeCard<SunsetCardId>[] {
  return [
    ...sunsetDays.map((days) => ({
      value: days,
      title: days === '1' ? '1 day' : `${days} days`,
      text: clockText(now + Number(days) * day, ownZone, now),
    })),
    { value: 'custom', title: 'On…', text: 'A date and time of your own', warming: plannedTimeWarming },
  ];
}
