import Box from '@mui/material/Box';
import { memo } from 'react';
import type { Finding } from '#domain/policy/lint/finding.ts';
import type { Statement } from '#domain/policy/language/statement.ts';
import { describeStatement } from '#domain/policy/words/describe-statement.ts';
import type { StatementText } from '#domain/policy/text/text.ts';
import { ActionList } from './ActionList.tsx';
import { EffectChoice } from './EffectChoice.tsx';
import { useEditorTools } from './editor-context.ts';
import { isSameList } from './finding-list.ts';
import { RawStatement } from './RawStatement.tsx';
import { ResourceList } from './ResourceList.tsx';
import { StatementFindings } from './StatementFindings.tsx';
import { StatementFrame } from './StatementFrame.tsx';

type StatementEditorProps = {
  readonly entry: StatementText;
  /** The statement as it is written; while it is the same object, nothing here is rendered again. */
  readonly source: string;
  readonly count: number;
  readonly findings: readonly Finding[];
};

/** One statement as a form, or as text when the form would lose something. */
export const StatementEditor = memo(
  function StatementEditor({ entry, source, count, findings }: StatementEditorProps) {
    const { index } = entry;
    return entry.kind === 'drawable' ? (
      <DrawnStatement index={index} count={count} statement={entry.statement} findings={findings} />
    ) : (
      <RawStatement index={index} count={count} source={source} why={entry.why} findings={findings} />
    );
  },
  (before, after) =>
    before.source === after.source &&
    before.entry.index === after.entry.index &&
    before.count === after.count &&
    // The same text may be raw or not, depending on its surroundings: a JSON error elsewhere may extend into it.
    before.entry.kind === after.entry.kind &&
    isSameList(before.findings, after.findings),
);

type DrawnStatementProps = {
  readonly index: number;
  readonly count: number;
  readonly statement: Statement;
  readonly findings: readonly Finding[];
};

function DrawnStatement({ index, count, statement, findings }: DrawnStatementProps) {
  const { edits } = useEditorTools();
  const { effect, resources, actions } = statement;
  const number = index + 1;
  const change = (part: Partial<Statement>) => edits.change(index, { ...statement, ...part });
  const isComplete = resources.patterns.length > 0 && actions.patterns.length > 0;
  return (
    <StatementFrame
      index={index}
      count={count}
      state={effect === 'allow' ? 'Allow' : 'Deny'}
      control={<EffectChoice number={number} effect={effect} onChange={(next) => change({ effect: next })} />}
      sentence={isComplete ? describeStatement(statement) : 'Incomplete.'}
    >
      <Box sx={{ p: 1.5, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        <ResourceList number={number} scope={resources} onChange={(next) => change({ resources: next })} />
        <ActionList
          number={number}
          scope={actions}
          resources={resources}
          onChange={(next) => change({ actions: next })}
        />
      </Box>
      <StatementFindings findings={findings} />
    </StatementFrame>
  );
}
