import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { DraftProblem } from '#domain/draft/request.ts';
import { fieldIds, fieldNames, focusField } from '../field-places.ts';

/** What stands in the way of saving, each with the way to its field. */
export function EditProblems({ problems }: { readonly problems: readonly DraftProblem[] }) {
  return (
    <div>
      <Typography>To be put right first:</Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2, display: 'grid', gap: 0.5, overflowWrap: 'anywhere' }}>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <Link
              underline="always"
              href={`#${fieldIds[field]}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(field);
              }}
            >
              {fieldNames[field]}
            </Link>
            : {message}
          </li>
        ))}
      </Box>
    </div>
  );
}
