import { useMemo, useState } from 'react';
import { accessOutline, outlineColumns } from '#domain/account-access/access-outline.ts';
import type { DistinctAccess } from '#domain/account-access/distinct-access.ts';
import { accessLevels, type AccessLevel } from '#domain/policy/access/access-level.ts';
import { heatOrder } from '#domain/account-access/heat-order.ts';
import { groupKey } from '#domain/review/role-map.ts';
import { reachWord } from '#domain/review/rule-words.ts';
import { accessLabel } from '#domain/token/access-label.ts';
import { MatrixCards } from '#features/access/matrix/MatrixCards.tsx';
import { MatrixGrid } from '#features/access/matrix/MatrixGrid.tsx';
import { MatrixLegend } from '#features/access/matrix/MatrixLegend.tsx';
import type { MatrixLine } from '#features/access/matrix/matrix-line.ts';
import { useWorkInSlices } from '#features/access/use-work-in-slices.ts';
import { levelTitles } from '#features/policy/access/access-words.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { WorkProgress } from '#features/token-parts/table/WorkProgress.tsx';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { PicturePart } from '../PicturePart.tsx';
import { useReview } from '../review-context.ts';
import { ReviewList } from '../ReviewList.tsx';
import { tokensToDecide } from '../shown-tokens.ts';
import { useGroups } from '../use-groups.ts';

const columns = outlineColumns(undefined);

/** What tokens can do by type of resource: a row for each group of tokens with identical access. */
export function HeatPane() {
  const { reviewed, roles, search, show } = useReview();
  const { groups, isDone } = useGroups();
  const [level, setLevel] = useState<AccessLevel>();
  const firsts = useMemo(() => groups.map(({ first }) => first), [groups]);
  const { results } = useWorkInSlices(firsts, outlineOf);
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
  const titleOf = ({ accesses }: (typeof ordered)[number]) => {
    const labels = accesses.flatMap(({ tokens: [one] }) =>
      one === undefined ? [] : [accessLabel(one.access, (id) => roles.get(id)?.name)],
    );
    return [...new Set(labels)].join(' or ');
  };
  const chosen = wanted && ordered.find(({ tokens }) => keyOf(tokens) === wanted.key);
  const chosenIds = new Set(chosen?.tokens.map(({ id }) => id));
  const lines = ordered.map((group): MatrixLine => {
    const key = keyOf(group.tokens);
    const isChosen = wanted?.key === key;
    return {
      key,
      title: titleOf(group),
      head: {
        kind: 'choice',
        note: countTokens(group.count),
        isChosen,
        onChoose: () => show(isChosen ? undefined : { kind: 'node', column: 'group', key }),
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
        sentence={`${countTokens(all)} have ${ordered.length.toLocaleString('en')} distinct permission sets; ${power.toLocaleString('en')} of these can administer the account${isDone ? '' : ', so far'}. Tokens in a row can do exactly the same.`}
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
            <WorkProgress
              isDone={isDone && results.size >= firsts.length}
              done={results.size}
              of={firsts.length}
            />
            {isNarrow ? <MatrixCards {...parts} /> : <MatrixGrid corner="Granted by" {...parts} />}
            <MatrixLegend />
          </>
        )}
      </PicturePart>
      <ReviewList
        shown={
          wanted === undefined
            ? tokensToDecide(reviewed)
            : reviewed.filter(({ token }) => chosenIds.has(token.id))
        }
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

function outlineOf({ set }: DistinctAccess) {
  return accessOutline(set);
}

function keyOf(tokens: readonly { readonly id: string }[]): string {
  return groupKey({ kind: 'equal', tokenIds: tokens.map(({ id }) => id) });
}
