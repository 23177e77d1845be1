import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Finding } from '#domain/policy/lint/finding.ts';
import type { PolicyText } from '#domain/policy/text/text.ts';
import { AddIcon, PasteIcon } from '#ui/icons.ts';
import { useEditorTools } from './editor-context.ts';
import { keyedFindings } from './keyed-findings.ts';
import { FindingLine } from './FindingLine.tsx';
import { findingsOnPolicy, isUnfinished } from './finding-list.ts';
import { PasteDialog } from './PasteDialog.tsx';
import type { Removal } from './removal.ts';
import { StatementList } from './StatementList.tsx';
import type { FocusTarget } from './use-policy-edits.ts';
import type { PolicyFindings } from './use-policy-findings.ts';

type VisualPaneProps = {
  readonly policy: PolicyText;
  readonly findings: PolicyFindings;
  readonly removal: Removal | undefined;
  readonly takeFocusTarget: () => FocusTarget | undefined;
};

const noFindings: readonly Finding[] = [];

/** The policy as statements to build and change. */
export function VisualPane({ policy, findings, removal, takeFocusTarget }: VisualPaneProps) {
  const { edits } = useEditorTools();
  const [isPasting, setIsPasting] = useState(false);
  const isList = policy.list !== undefined || policy.text.trim() === '';
  const onPolicy = findingsOnPolicy(findings.findings).filter((finding) => !isUnfinished(finding));
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5, alignContent: 'start' }}>
      {onPolicy.length > 0 && (
        <Box
          component="ul"
          aria-label="Issues with the whole policy"
          sx={{ m: 0, p: 0, display: 'grid', gap: 1, listStyle: 'none' }}
        >
          {keyedFindings(onPolicy).map(({ key, finding }) => (
            <FindingLine key={key} finding={finding} />
          ))}
        </Box>
      )}
      {isList ? (
        <StatementList
          policy={policy}
          // Right after a statement is added or removed, findings on the older text would appear at the wrong statements.
          findings={findings.statementCount === policy.statements.length ? findings.findings : noFindings}
          removal={removal}
          takeFocusTarget={takeFocusTarget}
        />
      ) : (
        <Typography variant="body2" sx={{ py: 3, textAlign: 'center', color: 'text.secondary' }}>
          The JSON isn’t a list of statements, so it can’t be shown here.
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button startIcon={<AddIcon />} disabled={!isList} onClick={edits.add}>
          Add statement
        </Button>
        <Button startIcon={<PasteIcon />} disabled={!isList} onClick={() => setIsPasting(true)}>
          Paste statements
        </Button>
      </Box>
      {policy.statements.length > 1 && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          Order doesn’t matter. Deny always overrides allow; anything not allowed is denied.
        </Typography>
      )}
      <PasteDialog open={isPasting} onClose={() => setIsPasting(false)} />
    </Box>
  );
}
