import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { judgeCase } from '#domain/policy/access/access-cases.ts';
import type { AccessCase, CaseState } from '#domain/policy/access/access-cases.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { DeleteIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { StatusTag } from '#ui/StatusTag.tsx';
import { casesSentence, caseWords } from './case-words.ts';
import type { QuestionTexts } from './question-text.ts';

type CaseListProps = {
  readonly access: ReviewedAccess;
  readonly cases: readonly AccessCase[];
  readonly onAsk: (question: QuestionTexts) => void;
  readonly onDrop: (dropped: AccessCase) => void;
};

const looks: Readonly<Record<CaseState, { tone: 'allow' | 'deny' | 'attention'; word: string }>> = {
  holds: { tone: 'allow', word: 'Passed' },
  broken: { tone: 'deny', word: 'Failed' },
  unknown: { tone: 'attention', word: 'Unknown' },
};

/** The kept cases, each checked against the current access. */
export function CaseList({ access, cases, onAsk, onDrop }: CaseListProps) {
  const id = useId();
  if (cases.length === 0) return null;
  const states = cases.map((one) => judgeCase(access, one));
  return (
    <section aria-labelledby={id}>
      <Typography variant="subtitle2" component="h3" id={id}>
        Saved tests
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {casesSentence(states)}
      </Typography>
      <Box component="ul" aria-labelledby={id} sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none' }}>
        {cases.map((one, index) => {
          const { tone, word } = looks[states[index] ?? 'unknown'];
          const name = `${one.action} on ${one.resource} ${caseWords[one.must]}`;
          return (
            <Box
              component="li"
              key={`${one.action} ${one.resource}`}
              sx={{
                display: 'grid',
                gridTemplateColumns: '84px minmax(0, 1fr) auto',
                alignItems: 'center',
                columnGap: 1,
                py: 0.5,
                borderTop: 1,
                borderColor: 'divider',
              }}
            >
              <span>
                <StatusTag tone={tone}>{word}</StatusTag>
              </span>
              <Typography variant="body2" component="span" sx={{ overflowWrap: 'anywhere' }}>
                {caseWords[one.must]}{' '}
                <Link
                  component="button"
                  type="button"
                  onClick={() => onAsk(one)}
                  sx={{ display: 'inline', textAlign: 'left', font: 'inherit' }}
                >
                  <Mono>{one.action}</Mono> on <Mono>{one.resource}</Mono>
                </Link>
              </Typography>
              <IconButton size="small" aria-label={`Delete test: ${name}`} onClick={() => onDrop(one)}>
                <DeleteIcon sx={{ fontSize: 18 }} />
              </IconButton>
            </Box>
          );
        })}
      </Box>
    </section>
  );
}
