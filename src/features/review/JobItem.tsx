import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { bulkWords, type BulkAction } from '#domain/bulk/action.ts';
import { soonestOf, type ReviewJob } from '#domain/review/job.ts';
import { jobTitle, ruleFixes, ruleReason } from '#domain/review/rule-words.ts';
import type { Shown } from '#domain/review/search.ts';
import type { ReviewThresholds } from '#domain/review/thresholds.ts';
import { lacksFor, type TokenTask } from '#features/token-parts/permission-words.ts';
import { usePlanLink } from '#features/token-parts/selection/plan-link.ts';
import { useKeyPermissions, type KeyPermissions } from '#queries/cache/key-permission.ts';
import { useNow } from '#ui/now.ts';
import { shortTimeText } from '#ui/time-text.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { IgnoreButton } from './IgnoreButton.tsx';

type JobItemProps = {
  readonly job: ReviewJob;
  /** The same rule has a sooner job above. */
  readonly isMore: boolean;
  readonly thresholds: ReviewThresholds;
  readonly isShown: boolean;
  readonly onShow: (shown: Shown | undefined) => void;
  readonly onIgnored: () => void;
};

/** A border that is seen without colour. */
const pressed = { '&[aria-pressed=true]': { boxShadow: 'inset 0 0 0 2px currentColor' } };

/** One job: how many tokens it is about, why it matters, and the plans that resolve it. */
export function JobItem({ job, isMore, thresholds, isShown, onShow, onIgnored }: JobItemProps) {
  const { rule, due, tokens } = job;
  const title = jobTitle(rule, tokens.length, thresholds, isMore);
  const ids = tokens.map(({ token }) => token.id);
  const permissions = useKeyPermissions();
  const now = useNow();
  const firstBy = soonestOf(job);
  const planLink = usePlanLink();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 3,
        rowGap: 1,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <Typography variant="h3" className="tabular">
          {title}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty', maxWidth: 720 }}>
          {firstBy !== undefined &&
            `${tokens.length === 1 ? 'By' : 'The first by'} ${shortTimeText(firstBy, now)}. `}
          {!isMore && ruleReason(rule)}
        </Typography>
      </Box>
      <Box data-screen-only sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="text"
          size="small"
          aria-pressed={isShown}
          sx={pressed}
          aria-label={`Show tokens: ${title}`}
          onClick={() => onShow(isShown ? undefined : { kind: 'job', rule, due })}
        >
          Show tokens
        </Button>
        {rule === 'grace-ends' && (
          <Button size="small" variant="outlined" component={Link} to={paths.grace()}>
            Open grace periods
          </Button>
        )}
        {ruleFixes(rule).map((action, index) => (
          <BusyButton
            key={action}
            size="small"
            aria-label={`${bulkWords(action).verb}…: ${title}`}
            unavailable={lacksForAll(action, tokens, permissions)}
            {...planLink(action, ids, { extend: rule === 'expires-in-use' })}
            variant={index === 0 ? 'outlined' : 'text'}
            {...(action === 'delete' ? { color: 'error' as const } : {})}
          >
            {bulkWords(action).verb}…
          </BusyButton>
        ))}
        <IgnoreButton
          findings={tokens.map((reviewed) => ({ reviewed, rule }))}
          about={title}
          onIgnored={onIgnored}
        />
      </Box>
    </Box>
  );
}

const tasks: Readonly<Record<BulkAction, TokenTask>> = {
  reset: 'reset',
  expire: 'expire',
  access: 'access',
  version: 'edit',
  replace: 'clone',
  delete: 'delete',
};

/** Why the key can do this to none of the tokens; undefined where it may work for one of them. */
function lacksForAll(
  action: BulkAction,
  tokens: ReviewJob['tokens'],
  permissions: KeyPermissions,
): string | undefined {
  let lacks: string | undefined;
  for (const { token } of tokens) {
    lacks = lacksFor(tasks[action], token, permissions);
    if (lacks === undefined) return undefined;
  }
  return tokens.length === 1 ? lacks : 'Your key can’t do this to any of these tokens.';
}
