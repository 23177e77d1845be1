import Typography from '@mui/material/Typography';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { TokenDraft } from '#domain/draft/draft.ts';
import { useSession } from '#queries/session/session.ts';
import { useNow } from '#ui/now.ts';
import { TextTabs } from '#ui/TextTabs.tsx';
import { instanceOrigin, previewRequest } from '#features/token-parts/request-texts.ts';

type RequestTabsProps = { readonly draft: TokenDraft; readonly roles: ReadonlyMap<string, CustomRole> };

/** The very request, as JSON, for a shell and for Terraform. */
export function RequestTabs({ draft, roles }: RequestTabsProps) {
  const instance = useSession().data?.session?.instance;
  const preview = previewRequest(draft, {
    origin: instance === undefined ? location.origin : instanceOrigin(instance, location.origin),
    roleKeys: new Map([...roles.values()].map((role) => [role.id, role.key])),
    now: useNow(),
  });
  if (preview.kind === 'not-yet') {
    return <Typography sx={{ color: 'text.secondary' }}>Not complete yet. {preview.why}</Typography>;
  }
  return <TextTabs label="Forms of the request" copied="request" texts={preview.texts} />;
}
