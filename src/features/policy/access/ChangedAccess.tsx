import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { reachWords } from '#domain/edit/change-ticket.ts';
import { changedKinds } from '#domain/policy/access/changed-kinds.ts';
import type { ChangedActions, ChangedKind, Side } from '#domain/policy/access/changed-kinds.ts';
import type { AccessDifference } from '#domain/policy/reason/access-difference.ts';
import { formatConcreteResource } from '#domain/policy/language/resource-match.ts';
import { resourceNoun } from '#domain/policy/words/resource-noun.ts';
import { joinFirst, joinWords } from '#domain/text/word-list.ts';
import { AllowIcon, DenyIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { ActionChip } from '../review/ActionChip.tsx';
import { qualitiesText } from './access-words.ts';
import { findResourceKind } from '#domain/policy/language/catalogue.ts';

/** The access that a change adds and removes: exact, by kind of resource, each with an example. */
export function ChangedAccess({ difference }: { readonly difference: AccessDifference }) {
  const gained = changedKinds(difference, 'gained');
  const lost = changedKinds(difference, 'lost');
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {gained.length === 0 && lost.length === 0 ? (
        <Typography variant="body2">No access gained or lost.</Typography>
      ) : (
        <>
          <SideList side="gained" kinds={gained} />
          <SideList side="lost" kinds={lost} />
        </>
      )}
      <Typography variant="caption" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        {unchangedWords(difference)}
      </Typography>
    </Box>
  );
}

const titles: Readonly<Record<Side, string>> = { gained: 'Access gained', lost: 'Access lost' };

/** More kinds than this are shown on request, so that the content below stays in view. */
const shownAtFirst = 6;

function countWords(count: number): string {
  if (count === 0) return 'Future actions';
  return count === 1 ? '1 action' : `${count} actions`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function SideList({ side, kinds }: { readonly side: Side; readonly kinds: readonly ChangedKind[] }) {
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole || kinds.length <= shownAtFirst + 1 ? kinds : kinds.slice(0, shownAtFirst);
  const Icon = side === 'gained' ? AllowIcon : DenyIcon;
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
  const nouns = kinds.map(({ kind }) => resourceNoun(kind.id).many);
  return (
    <div>
      <Typography
        variant="subtitle2"
        component="h3"
        id={id}
        sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}
      >
        {kinds.length > 0 && (
          <Icon aria-hidden sx={{ fontSize: 16, color: side === 'gained' ? 'allow.main' : 'deny.main' }} />
        )}
        {titles[side]}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        {kinds.length === 0 ? 'None.' : `${countWords(count)} on ${joinFirst(nouns, 3, 'types')}.`}
      </Typography>
      {kinds.length > 0 && (
        <Box component="ul" aria-labelledby={id} sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none' }}>
          {shown.map((kind) => (
            <KindItem key={kind.kind.id} side={side} changed={kind} isOpen={kinds.length === 1} />
          ))}
        </Box>
      )}
      {shown.length < kinds.length && (
        <Button size="small" variant="text" onClick={() => setIsWhole(true)} sx={{ ml: -0.5 }}>
          Show all {kinds.length} resource types
        </Button>
      )}
    </div>
  );
}

type KindItemProps = { readonly side: Side; readonly changed: ChangedKind; readonly isOpen: boolean };

function KindItem({ side, changed: { kind, changes, count }, isOpen }: KindItemProps) {
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Box component="details" open={isOpen}>
        <Box
          component="summary"
          sx={{ typography: 'body2', minHeight: 28, py: 0.5, cursor: 'pointer', overflowWrap: 'anywhere' }}
        >
          {kind.label}{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            · {lowerFirst(countWords(count))}
          </Box>
        </Box>
        <Box sx={{ display: 'grid', gap: 1, pb: 1, pl: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {changes.map((one) => (
            <Actions key={`${one.actions.join()} ${one.otherAction}`} side={side} changed={one} kind={kind} />
          ))}
        </Box>
      </Box>
    </Box>
  );
}

type ActionsProps = {
  readonly side: Side;
  readonly changed: ChangedActions;
  readonly kind: ChangedKind['kind'];
};

function Actions({ side, changed: { actions, otherAction, reach, what }, kind }: ActionsProps) {
  return (
    <Box sx={{ display: 'grid', gap: 0.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}>
        {actions.map((action) => (
          <ActionChip key={action} pattern={action} kinds={[kind]} />
        ))}
        {otherAction !== undefined && <Typography variant="caption">future actions</Typography>}
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {reachWords[side][reach]}
        {what.kind === 'unknown' ? (
          `: depends on ${what.because.join(', ')}`
        ) : (
          <>
            {what.qualities.length > 0 && `, depending on ${qualitiesText(what.qualities)}`}, for example{' '}
            <Mono>{formatConcreteResource(what.example.resource)}</Mono>
          </>
        )}
      </Typography>
    </Box>
  );
}

/** What a comparison leaves unchanged, and what it could not decide. */
function unchangedWords({ unchanged, tooComplex }: AccessDifference): string {
  const kept = `${unchanged} ${unchanged === 1 ? 'permission' : 'permissions'} unchanged.`;
  if (tooComplex.length === 0) return kept;
  const kinds = tooComplex.map((id) => findResourceKind(id)?.label ?? id);
  return `${kept} Too complex to compare: ${joinWords(kinds)}.`;
}
