import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { Finding } from '#domain/policy/lint/finding.ts';
import { JsonIcon, RepairIcon } from '#ui/icons.ts';
import { useEditorTools } from './editor-context.ts';
import { SeverityTag } from './SeverityTag.tsx';

type FindingLineProps = {
  readonly finding: Finding;
  /** Whether to name the statement; beside the statement itself that is not needed. */
  readonly namesStatement?: boolean;
};

/** One finding: its severity, what is wrong, where, and the repair if a safe one exists. */
export function FindingLine({ finding, namesStatement = false }: FindingLineProps) {
  const { edits, showJson, showStatement } = useEditorTools();
  const { severity, message, statement, repair, code } = finding;
  return (
    <Box
      component="li"
      data-finding={code}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.5, alignItems: 'flex-start' }}
    >
      <Typography
        variant="body2"
        component="div"
        sx={{ flex: '1 1 240px', minWidth: 0, py: '4px', overflowWrap: 'anywhere' }}
      >
        <SeverityTag severity={severity} /> {message}
        {namesStatement && statement !== undefined && ' '}
        {namesStatement && statement !== undefined && (
          <Link
            component="button"
            type="button"
            variant="body2"
            sx={{ verticalAlign: 'baseline' }}
            onClick={() => showStatement(statement)}
          >
            Statement {statement + 1}
          </Link>
        )}
      </Typography>
      <Box sx={{ display: 'flex', gap: 0.5, ml: 'auto' }}>
        {repair !== undefined && (
          <Button
            size="small"
            startIcon={<RepairIcon />}
            onClick={() => edits.repair(finding, 'statement')}
            sx={{ whiteSpace: 'normal', textAlign: 'left' }}
          >
            {repair.label}
          </Button>
        )}
        {/* No Tooltip: there may be a hundred of these, and each Tooltip would add a popper. */}
        <IconButton
          title="Show in JSON"
          aria-label={`Show in JSON: ${message}`}
          onClick={() => showJson({ finding })}
        >
          <JsonIcon />
        </IconButton>
      </Box>
    </Box>
  );
}
