import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { memo, useDeferredValue, type ReactNode } from 'react';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import type { TokenFormValues } from '../token-form.ts';
import { useFormDraft } from '../use-token-field.ts';
import { Abilities } from './Abilities.tsx';
import { DraftFindings } from './DraftFindings.tsx';
import type { TokenDraft } from '#domain/draft/draft.ts';
import { useSession } from '#queries/session/session.ts';
import { useNow } from '#ui/now.ts';
import { TextTabs } from '#ui/TextTabs.tsx';
import { instanceOrigin, previewRequest } from '#features/token-parts/request-texts.ts';

/** The preview of the token beside the form, live: its access in words, its findings, and the request. */
export function DraftPane() {
  // The preview may lag behind typing, so that it never slows typing down.
  const draft = useDeferredValue(useFormDraft());
  return <Pane draft={draft} />;
}

const noRoles: ReadonlyMap<string, CustomRole> = new Map();

const Pane = memo(function Pane({ draft }: { readonly draft: TokenFormValues }) {
  const roles = useRoleDirectory().data ?? noRoles;
  const ownToken = useOwnToken().data?.token;
  return (
    <Box
      component="section"
      aria-label="Token preview"
      sx={{
        position: { lg: 'sticky' },
        top: { lg: 24 },
        maxHeight: { lg: 'calc(100dvh - 48px)' },
        overflow: { lg: 'hidden auto' },
        border: 1,
        borderColor: 'divider',
        borderRadius: '8px',
        '& > *': { p: 2, borderBottom: 1, borderColor: 'divider' },
        '& > :last-child': { borderBottom: 0 },
      }}
    >
      <Part title="What it can do">
        <Abilities draft={draft} roles={roles} ownToken={ownToken} />
      </Part>
      <Part title="Findings">
        <DraftFindings draft={draft} roles={roles} ownToken={ownToken} />
      </Part>
      <Part title="Request">
        <RequestTabs draft={draft} roles={roles} />
      </Part>
    </Box>
  );
});

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="h2">{title}</Typography>
      {children}
    </Box>
  );
}

type RequestTabsProps = { readonly draft: TokenDraft; readonly roles: ReadonlyMap<string, CustomRole> };

/** The exact request, as JSON, for a shell and for Terraform. */
function RequestTabs({ draft, roles }: RequestTabsProps) {
  const instance = useSession().data?.session?.instance;
  const preview = previewRequest(draft, {
    origin: instanceOrigin(instance),
    roleKeys: new Map([...roles.values()].map((role) => [role.id, role.key])),
    now: useNow(),
  });
  if (preview.kind === 'not-yet') {
    return <Typography sx={{ color: 'text.secondary' }}>Incomplete. {preview.why}</Typography>;
  }
  return <TextTabs label="Request formats" copied="request" texts={preview.texts} />;
}
