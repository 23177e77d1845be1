import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { AccessMove } from '#domain/account-access/access-moves.ts';
import {
  differenceCounts,
  differenceKind,
  type DifferenceKind,
} from '#domain/policy/access/difference-words.ts';
import type { AccessDifference } from '#domain/policy/reason/access-difference.ts';
import { ReasoningFailure } from '#features/policy/reasoning/ReasoningFailure.tsx';
import { useSaid } from '#ui/use-said.ts';
import { WorkProgress } from '../table/WorkProgress.tsx';
import { MoveItem } from './MoveItem.tsx';
import type { MovesResult } from './use-access-moves.ts';

type MovesListProps = {
  readonly result: MovesResult;
  /** The name of the list. */
  readonly label: string;
};

type Compared = { readonly move: AccessMove; readonly difference: AccessDifference };

/** Which tokens gain or lose access, exactly: those with the same change together, and those that stay the same only counted. */
export function MovesList({ result, label }: MovesListProps) {
  const { sorted, differences, isDone, error } = result;
  const { changed, counts } = useMemo(() => sortOut(result), [result]);
  const summary = isDone ? differenceCounts(counts) || 'No token is affected.' : undefined;
  useSaid(summary);
  return (
    <Box aria-busy={!isDone && error === undefined}>
      {error !== undefined && <ReasoningFailure error={error} />}
      {!isDone && (
        <WorkProgress isDone={error !== undefined} done={differences.size} of={sorted?.moves.length ?? 0} />
      )}
      {summary !== undefined && (
        <Typography className="tabular" sx={{ fontWeight: 500, mb: 1 }}>
          {summary}
        </Typography>
      )}
      {changed.length > 0 && (
        <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {changed.map(({ move, difference }) => (
            <MoveItem key={move.key} move={move} difference={difference} />
          ))}
        </Box>
      )}
    </Box>
  );
}

function sortOut({ sorted, differences }: MovesResult) {
  const counts = new Map<DifferenceKind, number>();
  const count = (kind: DifferenceKind, tokens: number) => counts.set(kind, (counts.get(kind) ?? 0) + tokens);
  const changed: Compared[] = [];
  if (sorted !== undefined && sorted.untouched.length > 0) count('same', sorted.untouched.length);
  for (const move of sorted?.moves ?? []) {
    const difference = differences.get(move.key);
    if (difference === undefined) continue;
    const kind = differenceKind(difference);
    count(kind, move.tokens.length);
    if (kind !== 'same') changed.push({ move, difference });
  }
  return { changed, counts };
}
