import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { reaches, type Reach } from '#domain/policy/access/reach.ts';
import {
  mapColumns,
  roleMapOf,
  type MapColumn,
  type MapNode,
  type RoleMap,
} from '#domain/review/role-map.ts';
import { reachWord } from '#domain/review/rule-words.ts';
import { ReasoningFailure } from '#features/policy/reasoning/ReasoningFailure.tsx';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { WorkProgress } from '#features/token-parts/table/WorkProgress.tsx';
import { FlowMap } from '#ui/plot/FlowMap.tsx';
import { CellTable } from '../CellTable.tsx';
import type { CountRow } from '../cell-rows.ts';
import { PicturePart, pictureOrTable } from '../PicturePart.tsx';
import { useReview } from '../review-context.ts';
import { ReviewList } from '../ReviewList.tsx';
import { useGroups } from '../use-groups.ts';
import { ReachMark } from './ReachShape.tsx';

const titles: Readonly<Record<MapColumn, string>> = {
  carrier: 'Granted by',
  group: 'Tokens with identical access',
  reach: 'What they can do',
};

const corners: Readonly<Record<MapColumn, string>> = {
  carrier: 'Role',
  group: 'Permissions of',
  reach: 'Access',
};

/** What carries permissions, which tokens can do exactly the same, and how far that reaches. */
export function RoleMapPane() {
  const { reviewed, toDecide, roles, search, choose } = useReview();
  const { groups, isDone, done, of, error } = useGroups();
  const map = useMemo(
    () =>
      roleMapOf(reviewed, {
        groups: groups.map(({ kind, tokens, accesses: ways }) => ({
          kind,
          tokenIds: tokens.map(({ id }) => id),
          examples: ways.flatMap(({ tokens: [first] }) => first ?? []),
        })),
        roleName: (id) => {
          const role = roles.get(id);
          return role?.readable === true ? role.name || role.key : undefined;
        },
      }),
    [reviewed, groups, roles],
  );
  const wanted = search.shown?.kind === 'node' ? search.shown : undefined;
  const node =
    wanted && map.columns[mapColumns.indexOf(wanted.column)]?.find(({ key }) => key === wanted.key);
  const tokens = useMemo(
    () =>
      wanted === undefined
        ? toDecide
        : (node?.tokens ?? []).filter(({ reach }) => wanted.reach === undefined || reach === wanted.reach),
    [toDecide, wanted, node],
  );
  const isShown = (column: MapColumn, key: string, reach?: Reach) =>
    wanted?.column === column && wanted.key === key && wanted.reach === reach;
  const press = (column: MapColumn, key: string, reach?: Reach) => () =>
    choose(
      isShown(column, key, reach)
        ? undefined
        : { kind: 'node', column, key, ...(reach === undefined ? {} : { reach }) },
    );
  const rowsOf = (column: MapColumn): readonly CountRow[] =>
    (map.columns[mapColumns.indexOf(column)] ?? []).map((one) => ({
      key: one.key,
      label: one.label,
      cells: [
        {
          key: 'all',
          name: nodeName(column, one),
          count: one.tokens.length,
          isShown: isShown(column, one.key),
          onPress: press(column, one.key),
        },
        ...reaches.map((reach) => {
          const count = one.tokens.filter((token) => token.reach === reach).length;
          return {
            key: reach,
            name: `${countTokens(count)}: ${one.label}, ${reachWord(reach)}`,
            count,
            isShown: isShown(column, one.key, reach),
            onPress: press(column, one.key, reach),
          };
        }),
      ],
    }));
  return (
    <>
      <PicturePart
        id="role-map"
        title="From roles to what tokens can do"
        sentence={sentenceOf(map, isDone)}
        looks={pictureOrTable}
        room={700}
      >
        {({ isTable, isNarrow }) => (
          <>
            {error !== undefined && <ReasoningFailure error={error} />}
            <WorkProgress isDone={isDone || error !== undefined} done={done} of={of} />
            {isTable ? (
              mapColumns.map((column) => (
                <section key={column} aria-labelledby={`map-${column}`}>
                  <Typography variant="h3" id={`map-${column}`} sx={{ mt: 2, mb: 0.5 }}>
                    {titles[column]}
                  </Typography>
                  <CellTable
                    isNarrow={isNarrow}
                    labelledBy={`map-${column}`}
                    corner={corners[column]}
                    columns={[
                      { key: 'all', label: 'Tokens' },
                      ...reaches.map((reach) => ({ key: reach, label: reachWord(reach) })),
                    ]}
                    rows={rowsOf(column)}
                  />
                </section>
              ))
            ) : (
              <FlowMap
                labelledBy="role-map"
                columns={mapColumns.map((column, index) => ({
                  title: titles[column],
                  nodes: (map.columns[index] ?? []).map((one) => ({
                    key: one.key,
                    name: nodeName(column, one),
                    label: one.label,
                    count: one.tokens.length,
                    mark: markOf(one),
                    isShown: isShown(column, one.key),
                    onPress: press(column, one.key),
                  })),
                }))}
                links={map.links}
              />
            )}
          </>
        )}
      </PicturePart>
      <ReviewList
        shown={tokens}
        title={
          wanted &&
          `${titles[wanted.column]}: ${node?.label ?? 'not found'}${wanted.reach === undefined ? '' : `, ${reachWord(wanted.reach)}`}`
        }
      />
    </>
  );
}

/** The mark of the reach that all tokens of a node have; none if they differ. */
function markOf({ tokens }: MapNode) {
  const reach = tokens[0]?.reach;
  return reach !== undefined && tokens.every((one) => one.reach === reach) ? (
    <ReachMark reach={reach} />
  ) : undefined;
}

/** "14 tokens: Granted by Terraform; 14 Administers the account" */
function nodeName(column: MapColumn, { label, tokens }: MapNode): string {
  const parts = reaches.flatMap((reach) => {
    const count = tokens.filter((one) => one.reach === reach).length;
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${reachWord(reach)}`];
  });
  const what = `${countTokens(tokens.length)}: ${titles[column]}: ${label}`;
  return column === 'reach' ? what : `${what}; ${parts.join(', ')}`;
}

function sentenceOf({ columns: [carriers, groups, reached] }: RoleMap, isDone: boolean): string {
  const power = reached.find(({ key }) => key === 'account')?.tokens ?? [];
  const from = carriers.filter(({ tokens }) => tokens.some(({ reach }) => reach === 'account')).length;
  const kinds = groups.filter(({ tokens }) => tokens.some(({ reach }) => reach === 'account')).length;
  if (!isDone) return 'Finding tokens with identical access.';
  return `${countTokens(power.length)} can administer the account, granted in ${from === 1 ? '1 way' : `${from} ways`}, with ${kinds === 1 ? '1 permission set' : `${kinds} distinct permission sets`}.`;
}
