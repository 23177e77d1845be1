import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { AccessToken } from '#domain/token/token.ts';
import { useReplaceTasks } from '#queries/kept/replace-tasks.ts';
import { ReplaceSteps } from './ReplaceSteps.tsx';

/** Shown on the page of a token that is being replaced: the progress of the replacement. */
export function ReplaceNotice({ token }: { readonly token: AccessToken }) {
  const task = useReplaceTasks().find(({ oldId }) => oldId === token.id);
  if (task === undefined) return null;
  return (
    <Box
      component="section"
      aria-labelledby="replacement"
      sx={{ mt: 2, p: 2, border: 1, borderColor: 'divider', borderRadius: 1, display: 'grid', gap: 1 }}
    >
      <Typography variant="h3" component="h2" id="replacement">
        This token is being replaced
      </Typography>
      <ReplaceSteps task={task} old={token} />
    </Box>
  );
}
