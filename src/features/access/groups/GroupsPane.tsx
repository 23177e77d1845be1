import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { hasEndedBy } from '#domain/token/expiry.ts';
import { useWorkInSlices } from '../use-work-in-slices.ts';
import { useAcross } from '../across-context.ts';
import { WorkProgress } from '#features/token-parts/table/WorkProgress.tsx';
import { reason } from '#features/policy/reasoning/reasoner.ts';
import { ReasoningFailure } from '#features/policy/reasoning/ReasoningFailure.tsx';
import { ExportButton } from '#features/token-parts/export/ExportButton.tsx';
import { GroupsExport } from '../exports/GroupsExport.tsx';
import { PaneHead } from '../PaneHead.tsx';
import { GroupItem } from './GroupItem.tsx';
import { nearestWords } from './nearest-words.ts';
import { useEqualGroups } from './use-equal-groups.ts';
import type { ShownGroup } from './use-equal-groups.ts';
import { baseRoleLabel, baseRoles } from '#domain/policy/language/base-role-label.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { accessOfBaseRole, accessOfRoles } from '#domain/policy/reason/access-set.ts';
import type { NamedAccess } from '#domain/policy/reason/nearest-role.ts';

/** The tokens grouped by access: tokens with exactly the same access form one group, however their policies are written. */
export function GroupsPane() {
  const { tokens, accesses, roles, endedBy } = useAcross();
  const { groups, isDone, done, of, error } = useEqualGroups(accesses, endedBy);
  const expired = useMemo(() => {
    const ended = tokens.filter((token) => hasEndedBy(token, endedBy));
    const carried = new Set(ended.flatMap(({ id }) => accesses.byToken.get(id) ?? []));
    return { tokens: ended, accesses: [...carried] };
  }, [tokens, accesses, endedBy]);
  const equal = useMemo(() => groups.filter(({ kind }) => kind === 'equal'), [groups]);
  const alone = groups.filter(({ kind }) => kind === 'alone');
  const nearest = useMemo(() => {
    const known = knownRoles(roles);
    return ({ first }: ShownGroup, signal: AbortSignal) =>
      reason({ name: 'nearest', input: { roles: known, access: first.set } }, signal);
  }, [roles]);
  const near = useWorkInSlices(isDone ? equal : noGroups, nearest);
  return (
    <section aria-labelledby="equal-groups">
      <PaneHead id="equal-groups" title="Tokens with identical access">
        <ExportButton>
          {(close) => (
            <GroupsExport
              groups={groups}
              expired={expired.tokens}
              nearest={near.results}
              isDone={isDone}
              onClose={close}
            />
          )}
        </ExportButton>
      </PaneHead>
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty', maxWidth: 720 }}>
        Tokens in a group have exactly the same permissions, even if they are written differently.
      </Typography>
      {error !== undefined && <ReasoningFailure error={error} />}
      <WorkProgress isDone={isDone || error !== undefined} done={done} of={of} />
      <Box component="ul" aria-label="Groups" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {equal.map((group) => {
          const role = near.results.get(group.key);
          return (
            <GroupItem
              key={group.first.key}
              group={group}
              words={role === undefined ? '' : nearestWords(role)}
            />
          );
        })}
      </Box>
      {alone.length > 0 && (
        <Box component="section" aria-labelledby="not-known" sx={{ mt: 4 }}>
          <Typography variant="h2" id="not-known" sx={{ mb: 0.5 }}>
            Not fully known
          </Typography>
          <Typography
            variant="body2"
            sx={{ color: 'text.secondary', mb: 1, textWrap: 'pretty', maxWidth: 720 }}
          >
            Access that depends on something that can’t be read, or is too complex to compare. Whether any of
            it is identical is unknown.
          </Typography>
          <Box component="ul" aria-label="Not fully known" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {alone.map((group) => (
              <GroupItem key={group.first.key} group={group} />
            ))}
          </Box>
        </Box>
      )}
      {expired.tokens.length > 0 && (
        <Box component="section" aria-labelledby="expired" sx={{ mt: 4 }}>
          <Typography variant="h2" id="expired" sx={{ mb: 0.5 }}>
            Expired
          </Typography>
          <Typography
            variant="body2"
            sx={{ color: 'text.secondary', mb: 1, textWrap: 'pretty', maxWidth: 720 }}
          >
            Can’t do anything now, whatever their permissions.
          </Typography>
          <Box component="ul" aria-label="Expired" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            <GroupItem group={expired} />
          </Box>
        </Box>
      )}
    </section>
  );
}

const noGroups: readonly ShownGroup[] = [];

/** The base roles, then the readable custom roles. `roles` may hold each of them twice, under its ID and its key. */
function knownRoles(roles: ReadonlyMap<string, CustomRole>): readonly NamedAccess[] {
  const custom = [...new Set(roles.values())].filter(({ readable }) => readable);
  return [
    ...baseRoles.map((role) => ({
      name: baseRoleLabel(role),
      access: accessOfBaseRole(role),
    })),
    ...custom.map((role) => ({
      name: role.name || role.key,
      access: accessOfRoles([{ ...role, name: role.name || role.key }]),
    })),
  ];
}
