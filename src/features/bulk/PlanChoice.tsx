import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { countOldVersions, currentApiVersion } from '#domain/token/api-version.ts';
import { endOfVersion } from '#domain/token/api-version-words.ts';
import { terraformCaution } from '#domain/key/caller-examples.ts';
import { day } from '#domain/time/duration.ts';
import { Mono } from '#ui/Mono.tsx';
import { exactTimeText } from '#ui/time-text.ts';
import { CallersNote } from '#features/token-parts/api-version/CallersNote.tsx';
import { ChooseEnd } from '#features/token-parts/end-time/ChooseEnd.tsx';
import { expiryCards, graceCards } from '#features/token-parts/end-time/end-choice.ts';
import { EndText } from '#features/token-parts/end-time/EndText.tsx';
import { AccessForAll } from './AccessForAll.tsx';
import type { usePlan } from './use-plan.ts';

type PlanChoiceProps = { readonly plan: ReturnType<typeof usePlan>; readonly now: number };

const ownTime = 'Choose a date and time';

/** The one choice for all tokens of the plan. Replacing and deleting have none. */
export function PlanChoice({ plan, now }: PlanChoiceProps) {
  if (plan.action === 'reset') return <GraceForAll plan={plan} now={now} />;
  if (plan.action === 'access') return <AccessForAll plan={plan} />;
  if (plan.action === 'version') return <VersionForAll plan={plan} now={now} />;
  return plan.action === 'expire' ? <ExpiryForAll plan={plan} now={now} /> : null;
}

/** Only one version can be chosen, so it is stated and not asked. */
function VersionForAll({ plan: { rows }, now }: PlanChoiceProps) {
  const { count, lastDay } = countOldVersions(rows.map(({ token }) => token));
  return (
    <Choice title="New version">
      <Typography sx={{ textWrap: 'pretty' }}>
        <Mono>{currentApiVersion}</Mono>, the current version.
        {count > 0 &&
          ` Any older version ${endOfVersion(lastDay, now)}. Exact end: ${exactTimeText(lastDay + day)}.`}
      </Typography>
      <CallersNote />
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        {terraformCaution}
      </Typography>
    </Choice>
  );
}

function GraceForAll({ plan: { grace }, now }: PlanChoiceProps) {
  return (
    <Choice title="Keep the old keys working for">
      <ChooseEnd
        label="Keep the old keys working for"
        cards={graceCards(now, ownTime, 'Clients fail immediately')}
        end={grace}
        fieldLabel="Old keys end"
        now={now}
      />
      {grace.card === 'now' ? (
        <Alert severity="error" role="status">
          For leaked keys. Clients fail until they have their new key, and the old keys can’t be restored.
        </Alert>
      ) : (
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
          {grace.endsAt !== undefined && (
            <>
              Old keys work until <EndText at={grace.endsAt} zone={grace.zone} now={now} />.
              {grace.card !== 'custom' && ' The period starts when each token is reset.'}
            </>
          )}
        </Typography>
      )}
    </Choice>
  );
}

function ExpiryForAll({ plan: { expiry }, now }: PlanChoiceProps) {
  return (
    <Choice title="Tokens work until">
      <ChooseEnd
        label="Tokens work until"
        cards={expiryCards(now, { title: 'Until…', text: ownTime })}
        end={expiry}
        fieldLabel="Tokens expire"
        now={now}
      />
      <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
        {expiry.at !== undefined && expiry.problem === undefined && (
          <>
            All tokens work until <EndText at={expiry.at} zone={expiry.zone} now={now} />.
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
