import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { DraftProblem } from '#domain/draft/request.ts';
import { ProblemLinks } from '../ProblemLinks.tsx';

/** What stands in the way of saving, each with the way to its field. */
export function EditProblems({ problems }: { readonly problems: readonly DraftProblem[] }) {
  return (
    <div>
      <Typography>To be put right first:</Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2, display: 'grid', gap: 0.5, overflowWrap: 'anywhere' }}>
        <ProblemLinks problems={problems} />
      </Box>
    </div>
  );
}
