import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { ReplaceSteps } from '#features/retire/ReplaceSteps.tsx';
import { useReplaceTasks } from '#queries/kept/replace-tasks.ts';
import { useTokenList } from '#queries/cache/tokens.ts';

/** Replacements started in this browser, to be continued. */
export function Replacements() {
  const tasks = useReplaceTasks();
  const list = useTokenList().data;
  if (tasks.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="replacements" sx={{ mt: 4 }}>
      <Typography variant="h2" id="replacements" sx={{ mb: 1 }}>
        Replacements in progress
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5, maxWidth: 760 }}>
        {tasks.map((task) => {
          const old = list?.tokens.find(({ id }) => id === task.oldId);
          const isKnown = old !== undefined || list?.complete === true;
          return (
            <Box
              component="li"
              key={task.oldId}
              sx={{ p: 2, border: 1, borderColor: 'divider', borderRadius: 1, display: 'grid', gap: 1 }}
            >
              <Link
                component={RouterLink}
                to={paths.token(task.oldId)}
                sx={{ color: 'text.primary', fontWeight: 500 }}
              >
                {tokenTitle({ id: task.oldId, name: old?.name ?? task.oldName })}
              </Link>
              {isKnown ? (
                <ReplaceSteps task={task} old={old} />
              ) : (
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  Loading tokens…
                </Typography>
              )}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
