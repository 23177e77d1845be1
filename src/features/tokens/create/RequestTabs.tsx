import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { CustomRole } from '#domain/custom-role.ts';
import type { TokenDraft } from '#domain/token-draft.ts';
import { useSession } from '#queries/session.ts';
import { CodeText } from '#ui/CodeText.tsx';
import { useNow } from '#ui/now.ts';
import { instanceOrigin, previewRequest, type RequestText } from './request-texts.ts';

type RequestTabsProps = { readonly draft: TokenDraft; readonly roles: ReadonlyMap<string, CustomRole> };

/** The very request, as JSON, for a shell and for Terraform. */
export function RequestTabs({ draft, roles }: RequestTabsProps) {
  const [chosen, setChosen] = useState<RequestText['id']>('json');
  const id = useId();
  const instance = useSession().data?.session?.instance;
  const preview = previewRequest(draft, {
    origin: instance === undefined ? location.origin : instanceOrigin(instance, location.origin),
    roleKeys: new Map([...roles.values()].map((role) => [role.id, role.key])),
    now: useNow(),
  });
  if (preview.kind === 'not-yet') {
    return <Typography sx={{ color: 'text.secondary' }}>Not complete yet. {preview.why}</Typography>;
  }
  const shown = preview.texts.find((text) => text.id === chosen) ?? preview.texts[0];
  if (shown === undefined) return null;
  return (
    <>
      <Tabs
        value={shown.id}
        aria-label="Forms of the request"
        onChange={(_, next: RequestText['id']) => setChosen(next)}
        sx={{ mt: -1, borderBottom: 1, borderColor: 'divider' }}
      >
        {preview.texts.map((text) => (
          <Tab
            key={text.id}
            value={text.id}
            label={text.label}
            id={`${id}-${text.id}`}
            aria-controls={text.id === shown.id ? `${id}-panel` : undefined}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${shown.id}`}
        sx={{ display: 'grid', gap: 0.75 }}
      >
        <CodeText text={shown.text} label={`${shown.label} of the request`} maxHeight={320} />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {shown.note}
        </Typography>
      </Box>
    </>
  );
}
