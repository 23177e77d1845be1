import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { EditableToken } from '#domain/edit/edit.ts';
import type { EditField, MergeSide, TokenMerge } from '#domain/edit/merge.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { AttentionIcon } from '#ui/icons.ts';
import { StatusTag } from '#ui/StatusTag.tsx';
import { exactTimeText } from '#ui/time-text.ts';
import { AccessSummary } from './AccessSummary.tsx';
import { editFieldNames, sides, sideTitles, stateWords, versionText } from './merge-words.ts';

type MergeFieldProps = {
  readonly merge: TokenMerge;
  readonly field: EditField;
  readonly choice: MergeSide | undefined;
  readonly error: string | undefined;
  readonly roleName: (id: string) => string;
  readonly onChoose: (side: MergeSide) => void;
};

/** One part of the token in three versions to choose from: before the edit, now, and as you want it. */
export function MergeField({ merge, field, choice, error, roleName, onChoose }: MergeFieldProps) {
  const state = merge.states[field];
  const name = editFieldNames[field];
  return (
    <Box component="section" sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="h3">{name}</Typography>
        {state !== 'untouched' && (
          <StatusTag
            tone={state === 'conflict' ? 'attention' : 'neutral'}
            {...(state === 'conflict' ? { icon: AttentionIcon } : {})}
          >
            {stateWords[state]}
          </StatusTag>
        )}
      </Box>
      <ChoiceCards
        id={`merge-${field}`}
        label={name}
        value={choice ?? ''}
        error={error}
        cards={sides.map((side) => ({
          value: side,
          title: sideTitles[side],
          text: valueOf(field, merge[side], roleName),
        }))}
        onChange={onChoose}
      />
    </Box>
  );
}

function valueOf(field: EditField, token: EditableToken, roleName: (id: string) => string): ReactNode {
  switch (field) {
    case 'name':
    case 'description': {
      const text = token[field];
      return (
        <Box
          component="span"
          sx={{
            color: text === '' ? 'text.secondary' : 'text.primary',
            whiteSpace: 'pre-line',
            overflowWrap: 'anywhere',
          }}
        >
          {text === '' ? 'None' : text}
        </Box>
      );
    }
    case 'expiresAt': {
      const at = token.expiresAt;
      return at === undefined ? 'No expiry' : exactTimeText(at);
    }
    case 'apiVersion':
      return versionText(token.apiVersion);
    case 'access':
      return <AccessSummary access={token.access} roleName={roleName} />;
    default:
      return field satisfies never;
  }
}
