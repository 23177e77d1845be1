import Box from '@mui/material/Box';
import type { Finding } from '#domain/policy/lint/finding.ts';
import { keyedFindings } from './keyed-findings.ts';
import { FindingLine } from './FindingLine.tsx';

/** The lint findings on one statement, shown below it. */
export function StatementFindings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label="Issues"
      sx={{
        m: 0,
        px: 1.5,
        py: 0.5,
        display: 'grid',
        gap: 0.25,
        listStyle: 'none',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {keyedFindings(findings).map(({ key, finding }) => (
        <FindingLine key={key} finding={finding} />
      ))}
    </Box>
  );
}
