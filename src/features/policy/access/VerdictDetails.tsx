import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ResourceKind } from '#domain/policy/language/catalogue.ts';
import type { AccessVerdict } from '#domain/policy/reason/access-matrix.ts';
import { certainShare } from '#domain/policy/reason/share.ts';
import { formatConcreteResource } from '#domain/policy/language/resource-match.ts';
import type { Resource } from '#domain/policy/language/resource-match.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { ActionChip } from '../review/ActionChip.tsx';
import { EffectTag } from '../review/EffectTag.tsx';
import { Mono } from '#ui/Mono.tsx';
import { qualitiesText } from './access-words.ts';
import { StatementReference } from './StatementReference.tsx';

type VerdictDetailsProps = {
  readonly access: ReviewedAccess;
  readonly kind: ResourceKind;
  readonly verdict: AccessVerdict;
  readonly actions: readonly string[];
  readonly onAsk: (action: string, resource: string) => void;
};

const titles = {
  all: 'Allowed everywhere',
  some: 'Allowed on some resources',
  none: 'Not allowed',
  unknown: 'Unknown',
} as const;

/** Actions with the same decision, what decides them, and an example for each side. */
export function VerdictDetails({ access, kind, verdict, actions, onAsk }: VerdictDetailsProps) {
  const { share, narrowing, capped, hidden, hiding, example, qualities } = verdict;
  const certain = certainShare(share);
  const ask = (resource: Resource | undefined, word: string) =>
    resource !== undefined && (
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {word}, for example, on{' '}
        <Link
          component="button"
          type="button"
          onClick={() => onAsk(actions[0] ?? '', formatConcreteResource(resource))}
        >
          <Mono>{formatConcreteResource(resource)}</Mono>
        </Link>
      </Typography>
    );
  return (
    <Box sx={{ display: 'grid', gap: 0.75, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="subtitle2" component="h4">
        {titles[certain]}
        {share.because.length > 0 && `: depends on ${share.because.join(', ')}`}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {actions.map((action) => (
          <ActionChip key={action} pattern={action} kinds={[kind]} />
        ))}
      </Box>
      {narrowing.map(({ place, effect, resources: { mode, patterns } }) => (
        <Box
          key={`${place.grant} ${place.part} ${place.statement}`}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'baseline',
            columnGap: 0.75,
            typography: 'body2',
          }}
        >
          <EffectTag effect={effect} />
          <StatementReference access={access} place={place} />
          <span>{mode === 'only' ? 'on' : patterns.length === 0 ? 'on all' : 'on all except'}</span>
          {patterns.map((pattern) => (
            <Mono key={pattern}>{pattern}</Mono>
          ))}
        </Box>
      ))}
      {hidden && (
        <Typography variant="body2">
          Only in projects it can view.{' '}
          {hiding.length === 0 ? 'viewProject isn’t allowed on any others.' : 'viewProject is denied by:'}{' '}
          {hiding.map(({ place }) => (
            <StatementReference key={`${place.grant} ${place.statement}`} access={access} place={place} />
          ))}
        </Typography>
      )}
      {capped && (
        <Typography variant="body2">
          The token allows more, but {access.cap?.whose ?? 'its member'} can’t do it now.
        </Typography>
      )}
      {qualities.length > 0 && (
        <Typography variant="body2">Depends on {qualitiesText(qualities)}, not only on names.</Typography>
      )}
      {certain === 'some' && ask(example.allowed, 'Allowed')}
      {certain === 'some' && ask(example.refused, 'Denied')}
    </Box>
  );
}
