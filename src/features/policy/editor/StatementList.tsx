import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { Finding } from '#domain/policy/lint/finding.ts';
import type { PolicyText } from '#domain/policy/text/text.ts';
import { findingsOn } from './finding-list.ts';
import { RemovedStatement } from './RemovedStatement.tsx';
import { isUndoable, type Removal } from './removal.ts';
import { StatementEditor } from './StatementEditor.tsx';
import { firstKeys, keepKeys } from './statement-keys.ts';
import type { FocusTarget } from './use-policy-edits.ts';

type StatementListProps = {
  readonly policy: PolicyText;
  readonly findings: readonly Finding[];
  readonly removal: Removal | undefined;
  readonly takeFocusTarget: () => FocusTarget | undefined;
};

const selectors: Readonly<Record<FocusTarget['part'], (index: number) => string>> = {
  effect: (index) => `[data-statement="${index}"] input[type="radio"]:checked`,
  heading: (index) => `[data-statement="${index}"] h3`,
  undo: () => '[data-undo]',
};

/** The statements in their written order. */
export function StatementList({ policy, findings, removal, takeFocusTarget }: StatementListProps) {
  const { text, statements } = policy;
  const sources = statements.map(({ from, to }) => text.slice(from, to));
  const keys = useKeys(sources);
  const list = useRef<HTMLUListElement>(null);
  const gap = removal !== undefined && isUndoable(removal, policy) ? removal : undefined;

  // A structural edit sets where the focus goes. The target exists only after the page has passed the new text back.
  useEffect(() => {
    const target = takeFocusTarget();
    if (target === undefined) return;
    list.current?.querySelector<HTMLElement>(selectors[target.part](target.index))?.focus();
  });

  const items = statements.map((entry, index) => (
    <StatementEditor
      key={keys[index]}
      entry={entry}
      source={sources[index] ?? ''}
      count={statements.length}
      findings={findingsOn(findings, index)}
    />
  ));
  if (gap !== undefined) items.splice(gap.index, 0, <RemovedStatement key="removed" removal={gap} />);
  if (items.length === 0) {
    return (
      <Typography variant="body2" sx={{ py: 3, textAlign: 'center', color: 'text.secondary' }}>
        No statements yet. Anything not allowed is denied.
      </Typography>
    );
  }
  return (
    <Box
      ref={list}
      component="ul"
      aria-label="Statements"
      sx={{ m: 0, p: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5, listStyle: 'none' }}
    >
      {items}
    </Box>
  );
}

/** Keys that stay with their statements while others are added, removed and changed. */
function useKeys(sources: readonly string[]): readonly number[] {
  const [known, setKnown] = useState(() => firstKeys(sources));
  if (
    known.sources.length === sources.length &&
    known.sources.every((source, at) => source === sources[at])
  ) {
    return known.keys;
  }
  const next = keepKeys(known, sources);
  setKnown(next);
  return next.keys;
}
