import Box from '@mui/material/Box';
import { useId } from 'react';
import { isSelected, type PlanCaution, type PlanRow } from '#domain/bulk/plan.ts';
import { isBlank, stripInvisible } from '#domain/text/strip-invisible.ts';
import { memberTitle, tokenTitle } from '#domain/token/token.ts';
import { ExpiryIcon, HistoryIcon, KeyIcon, ResetIcon, UnknownIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { InstantText } from '#ui/InstantText.tsx';
import { ownerLink } from '#features/token-parts/list-link.ts';
import { NewTabLink } from '#ui/NewTabLink.tsx';
import { StatusTag } from '#ui/StatusTag.tsx';
import { SelectBox } from '#features/token-parts/selection/SelectBox.tsx';
import { EffectDetails } from './EffectDetails.tsx';
import { useRoleName } from '#features/token-parts/export/use-role-name.ts';
import { accessLabel } from '#domain/token/access-label.ts';
import { barText, cautionText, consequenceText } from './plan-words.ts';
import type { usePlan } from './use-plan.ts';

type PlanItemProps = {
  readonly row: PlanRow;
  readonly plan: ReturnType<typeof usePlan>;
  readonly plannedAt: number;
};

const icons: Readonly<Record<PlanCaution, typeof KeyIcon>> = {
  'own-token': KeyIcon,
  'used-lately': HistoryIcon,
  'open-grace-period': ResetIcon,
  'ends-sooner': ExpiryIcon,
  'may-be-refused': UnknownIcon,
};

/** One token of the plan: whether it is included, and the reasons against it. */
export function PlanItem({ row, plan, plannedAt }: PlanItemProps) {
  const { token, cautions, bar, notes } = row;
  const reasonId = useId();
  const roleName = useRoleName();
  const isTaken = isSelected(row, plan.chosen);
  const consequence = consequenceText(row, {
    action: plan.action,
    endsOldKeys: plan.grace.card === 'now',
    isTaken,
  });
  const effect = bar === undefined ? plan.newAccess.effectOn(token.id) : undefined;
  const hasReason = bar !== undefined || cautions.length > 0 || notes.length > 0;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, p: '6px 12px 6px 8px', alignItems: 'flex-start' }}>
      <SelectBox
        label={`Include ${tokenTitle(token)}`}
        isSelected={isTaken}
        isBarred={bar !== undefined}
        {...(hasReason ? { describedBy: reasonId } : {})}
        onPress={() => plan.toggle(row)}
      />
      <Box
        sx={{
          flex: 1,
          minWidth: 0,
          minHeight: 24,
          display: 'grid',
          alignItems: 'center',
          columnGap: 2,
          rowGap: 0.25,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 5fr) minmax(0, 3fr) minmax(0, 2fr)' },
          typography: 'body2',
          color: isTaken ? 'text.primary' : 'text.secondary',
        }}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ fontWeight: 500 }}>
            {tokenTitle(token)}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {accessLabel(token.access, roleName)}
          </Box>
          {plan.action === 'version' && token.apiVersion !== undefined && (
            <Box component="span">
              <Mono>{token.apiVersion}</Mono>
            </Box>
          )}
          {token.lastFour !== '' && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              <Mono whole>…{token.lastFour}</Mono>
            </Box>
          )}
        </Box>
        <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          <NewTabLink to={ownerLink(token)}>
            {token.member === undefined ? `Member ${token.memberId}` : memberTitle(token.member)}
          </NewTabLink>
        </Box>
        <Box sx={{ color: 'text.secondary' }}>
          {token.lastUsedAt === undefined ? (
            'No recorded use'
          ) : (
            <>
              Used <InstantText at={token.lastUsedAt} look="plain" />
            </>
          )}
        </Box>
        {!isBlank(token.description) && (
          <Box
            sx={{
              gridColumn: '1 / -1',
              color: 'text.secondary',
              overflowWrap: 'anywhere',
              display: '-webkit-box',
              overflow: 'hidden',
              WebkitBoxOrient: 'vertical',
              WebkitLineClamp: '2',
            }}
          >
            {stripInvisible(token.description)}
          </Box>
        )}
        {effect !== undefined && (
          <Box sx={{ gridColumn: '1 / -1', color: 'text.secondary', textWrap: 'pretty' }}>
            <EffectDetails effect={effect} title={tokenTitle(token)} />
          </Box>
        )}
        {hasReason && (
          <Box
            id={reasonId}
            sx={{
              gridColumn: '1 / -1',
              display: 'flex',
              flexWrap: 'wrap',
              gap: 0.75,
              alignItems: 'center',
              // Some reasons are sentences.
              '& > span': { whiteSpace: 'normal' },
            }}
          >
            {bar !== undefined && <StatusTag tone="neutral">{barText(bar, token)}</StatusTag>}
            {cautions.map((caution) => (
              <StatusTag
                key={caution}
                tone={caution === 'own-token' ? 'accent' : 'attention'}
                icon={icons[caution]}
              >
                {cautionText(caution, token, plan.gracePeriodOf(token.id), plannedAt)}
              </StatusTag>
            ))}
            {bar === undefined && consequence !== undefined && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {consequence}
              </Box>
            )}
            {bar === undefined && notes.length > 0 && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {notes.join(' ')}
              </Box>
            )}
          </Box>
        )}
      </Box>
    </Box>
  );
}
