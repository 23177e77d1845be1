import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Scope } from '#domain/policy/language/statement.ts';
import { ActionChip } from './ActionChip.tsx';
import { groupActions, type ActionGroup } from './action-groups.ts';
import { kindsOf } from './action-meaning.ts';

/** Longer groups show the rest on request, so that one statement never fills the page. */
const shownAtFirst = 12;

/** The actions of a statement in groups, each with its meaning for the statement's own resources. */
export function ActionGroups({ actions, resources }: { readonly actions: Scope; readonly resources: Scope }) {
  const kinds = kindsOf(resources);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {groupActions(actions.patterns).map((group) => (
        <Group key={group.title} group={group} kinds={kinds} />
      ))}
    </Box>
  );
}

function Group({
  group,
  kinds,
}: {
  readonly group: ActionGroup;
  readonly kinds: ReturnType<typeof kindsOf>;
}) {
  const [isWhole, setIsWhole] = useState(group.patterns.length <= shownAtFirst + 1);
  const shown = isWhole ? group.patterns : group.patterns.slice(0, shownAtFirst);
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '4.5rem minmax(0, 1fr)' }, columnGap: 1 }}
    >
      <Typography variant="caption" sx={{ color: 'text.secondary', lineHeight: 2 }}>
        {group.title}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.5, listStyle: 'none' }}>
        {shown.map((pattern) => (
          <Box component="li" key={pattern} sx={{ maxWidth: '100%' }}>
            <ActionChip pattern={pattern} kinds={kinds} />
          </Box>
        ))}
        {!isWhole && (
          <li>
            <Button
              size="small"
              variant="text"
              sx={{ minHeight: 24, py: 0 }}
              onClick={() => setIsWhole(true)}
            >
              Show {group.patterns.length - shown.length} more
            </Button>
          </li>
        )}
      </Box>
    </Box>
  );
}
