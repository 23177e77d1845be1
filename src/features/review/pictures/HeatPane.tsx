import { useMemo, useState } from 'react';
import { outlineColumns } from '#domain/account-access/access-outline.ts';
import { accessLevels, type AccessLevel } from '#domain/policy/access/access-level.ts';
import { heatOrder } from '#domain/account-access/heat-order.ts';
import { groupKey } from '#domain/review/role-map.ts';
import { reachWord } from '#domain/review/rule-words.ts';
import { accessLabel } from '#domain/token/access-label.ts';
import { MatrixCards } from '#features/access/matrix/MatrixCards.tsx';
import { MatrixGrid } from '#features/access/matrix/MatrixGrid.tsx';
import { MatrixLegend } from '#features/access/matrix/MatrixLegend.tsx';
import type { MatrixLine } from '#features/access/matrix/matrix-line.ts';
import { outlineOf } from '#features/access/matrix/outline-of.ts';
import { useWorkInSlices } from '#features/access/use-work-in-slices.ts';
import { levelTitles } from '#features/policy/access/access-words.ts';
import { ReasoningFailure } from '#features/policy/reasoning/ReasoningFailure.tsx';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { WorkProgress } from '#features/token-parts/table/WorkProgress.tsx';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { PicturePart } from '../PicturePart.tsx';
import { useReview } from '../review-context.ts';
import { ReviewList } from '../ReviewList.tsx';
import { useGroups } from '../use-groups.ts';
import { ReachLegend, ReachMark } from './ReachShape.tsx';

const columns = outlineColumns(undefined);

/** What tokens can do by type of resource: a row for each group of tokens with identical access. */
export function HeatPane() {
  const { reviewed, toDecide, roles, search, choose } = useReview();
  const { groups, isDone, done, of, error } = useGroups();
  const [level, setLevel] = useState<AccessLevel>();
  const firsts = useMemo(() => groups.map(({ first }) => first), [groups]);
  const { results, isDone: areDrawn } = useWorkInSlices(firsts, outlineOf);
  const byId = useMemo(() => new Map(reviewed.map((one) => [one.token.id, one])), [reviewed]);
  const ordered = useMemo(
    () =>
      heatOrder(
        groups.map((group) => ({
          ...group,
          reach: byId.get(group.tokens[0]?.id ?? '')?.reach ?? 'unknown',
          count: group.tokens.length,
          outline: results.get(group.first.key),
        })),
        columns,
      ),
    [groups, byId, results],
  );
  const wanted = search.shown?.kind === 'node' && search.shown.column === 'group' ? search.shown : undefined;
  const titleOf = ({ accesses: ways }: (typeof ordered)[number]) => {
    const labels = ways.flatMap(({ tokens: [one] }) =>
      one === undefined ? [] : [accessLabel(one.access, (id) => roles.get(id)?.name)],
    );
    return [...new Set(labels)].join(' or ');
  };
  const chosen = wanted && ordered.find(({ tokens }) => keyOf(tokens) === wanted.key);
  const shown = useMemo(() => {
    if (wanted === undefined) return toDecide;
    const ids = new Set(chosen?.tokens.map(({ id }) => id));
    return reviewed.filter(({ token }) => ids.has(token.id));
  }, [wanted, chosen, toDecide, reviewed]);
  const lines = ordered.map((group): MatrixLine => {
    const key = keyOf(group.tokens);
    const isChosen = wanted?.key === key;
    return {
      key,
      title: titleOf(group),
      head: {
        kind: 'choice',
        note: (
          <>
            <ReachMark reach={group.reach} /> {countTokens(group.count)}
          </>
        ),
        isChosen,
        onChoose: () => choose(isChosen ? undefined : { kind: 'node', column: 'group', key }),
      },
      outline: group.outline,
      isExpired: false,
    };
  });
  const power = ordered.filter(({ reach }) => reach === 'account').length;
  const all = ordered.reduce((sum, { count }) => sum + count, 0);
  const parts = { label: 'Groups of tokens by resource type', lines, columns, level };
  return (
    <>
      <PicturePart
        id="heat"
        title="Access by permission set"
        sentence={
          isDone
            ? `${countTokens(all)} have ${ordered.length.toLocaleString('en')} distinct permission sets; ${power.toLocaleString('en')} of these can administer the account. Tokens in a row can do exactly the same.`
            : 'Finding tokens with identical access.'
        }
        actions={
          <ChoiceSegments
            label="Access level"
            choices={[
              { value: 'any', label: 'All levels' },
              ...accessLevels.map((one) => ({ value: one, label: levelTitles[one] })),
            ]}
            value={level ?? 'any'}
            onChange={(value) => setLevel(value === 'any' ? undefined : value)}
          />
        }
      >
        {({ isNarrow }) => (
          <>
            {error !== undefined && <ReasoningFailure error={error} />}
            <WorkProgress
              isDone={(isDone && areDrawn) || error !== undefined}
              done={isDone ? results.size : done}
              of={isDone ? firsts.length : of}
            />
            {isNarrow ? <MatrixCards {...parts} /> : <MatrixGrid corner="Granted by" {...parts} />}
            <ReachLegend />
            <MatrixLegend />
          </>
        )}
      </PicturePart>
      <ReviewList
        shown={shown}
        title={
          wanted &&
          (chosen === undefined
            ? 'Tokens with identical access: not found'
            : `Tokens with identical access: ${titleOf(chosen)}, ${reachWord(chosen.reach).toLowerCase()}`)
        }
      />
    </>
  );
}

function keyOf(tokens: readonly { readonly id: string }[]): string {
  return groupKey({ kind: 'equal', tokenIds: tokens.map(({ id }) => id) });
}
