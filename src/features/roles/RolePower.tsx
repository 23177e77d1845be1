import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReachAnswer } from '#domain/policy/access/reach.ts';
import { escalationRoutes } from '#domain/policy/reason/escalation-routes.ts';
import { reachWord } from '#domain/review/rule-words.ts';
import { SecurityIcon } from '#ui/icons.ts';
import { PagePart } from '#features/token-parts/PagePart.tsx';

/** How far the role reaches, and the ways to more power that it opens. Undefined while it is calculated. */
export function RolePower({ reach }: { readonly reach: ReachAnswer | undefined }) {
  if (reach === undefined) {
    return (
      <PagePart id="role-power" title="Reach">
        <Skeleton variant="rounded" height={48} />
      </PagePart>
    );
  }
  const routes = escalationRoutes.filter(({ id }) => reach.routes.includes(id));
  return (
    <PagePart id="role-power" title="Reach">
      <Typography>{reachWord(reach.reach)}</Typography>
      {routes.length > 0 && (
        <Box
          component="ul"
          aria-label="Ways to more power"
          sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}
        >
          {routes.map(({ id, kindId, how }) => (
            <Typography
              key={`${id} ${kindId}`}
              component="li"
              variant="body2"
              sx={{ display: 'flex', gap: 0.75, textWrap: 'pretty' }}
            >
              <SecurityIcon aria-hidden sx={{ fontSize: 16, mt: '2px', color: 'attention.main' }} />
              {how}
            </Typography>
          ))}
        </Box>
      )}
    </PagePart>
  );
}
