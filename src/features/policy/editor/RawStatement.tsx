import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Finding } from '#domain/policy/lint/finding.ts';
import { JsonIcon, UnknownIcon } from '#ui/icons.ts';
import { StatusTag } from '#ui/StatusTag.tsx';
import { monoFamily } from '#ui/typography.ts';
import { useEditorTools } from './editor-context.ts';
import { StatementFindings } from './StatementFindings.tsx';
import { StatementFrame } from './StatementFrame.tsx';

type RawStatementProps = {
  readonly index: number;
  readonly count: number;
  readonly source: string;
  readonly why: string;
  readonly findings: readonly Finding[];
};

/** A statement that the builder cannot draw without loss: shown as written, and still counted. */
export function RawStatement({ index, count, source, why, findings }: RawStatementProps) {
  const { showJson } = useEditorTools();
  return (
    <StatementFrame
      index={index}
      count={count}
      state="JSON only"
      control={
        <StatusTag tone="attention" icon={UnknownIcon}>
          JSON only
        </StatusTag>
      }
      sentence={`This statement can only be edited as JSON. ${why}`}
    >
      <Box sx={{ p: 1.5, display: 'grid', gap: 1, justifyItems: 'start' }}>
        <Typography
          component="pre"
          tabIndex={0}
          aria-label={`JSON of statement ${index + 1}`}
          sx={{
            m: 0,
            width: '100%',
            maxHeight: 240,
            overflow: 'auto',
            fontFamily: monoFamily,
            fontSize: '0.75rem',
            lineHeight: 1.6,
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
          }}
        >
          {source}
        </Typography>
        <Button
          size="small"
          startIcon={<JsonIcon />}
          aria-label={`Edit statement ${index + 1} in JSON`}
          onClick={() => showJson({ statement: index })}
        >
          Edit in JSON
        </Button>
      </Box>
      <StatementFindings findings={findings} />
    </StatementFrame>
  );
}
