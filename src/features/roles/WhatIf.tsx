import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { formatPolicyText } from '#domain/policy/text/format.ts';
import { PolicyEditor } from '#features/policy/editor/PolicyEditor.tsx';
import { useSeenSpecifiers } from '#features/token-parts/access-check/use-seen-specifiers.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { WhatIfResult } from './WhatIfResult.tsx';

const bases = [
  { value: 'no_access', label: 'No access' },
  { value: 'reader', label: 'Reader' },
] as const;

/** The role in an editor, and what the text in it would do to tokens. */
export function WhatIf({ role }: { readonly role: CustomRole }) {
  const [saved] = useState(() => formatPolicyText(role.policy));
  const [text, setText] = useState(saved);
  const [base, setBase] = useState(role.basePermissions);
  const seen = useSeenSpecifiers();
  const isChanged = text !== saved || base !== role.basePermissions;
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <WhatIfResult role={role} text={text} base={base} isChanged={isChanged} />
      <Box component="section" aria-labelledby="tried-policy">
        <Typography variant="h2" id="tried-policy">
          Policy to try
        </Typography>
        <Typography
          variant="body2"
          sx={{ color: 'text.secondary', mb: 1, textWrap: 'pretty', maxWidth: 720 }}
        >
          Change it, or paste another. Nothing is saved here: copy the policy and change the role in
          LaunchDarkly or in Terraform.
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5 }}>
          <Typography variant="body2" component="span" aria-hidden sx={{ color: 'text.secondary' }}>
            Base permissions
          </Typography>
          <ChoiceSegments label="Base permissions" choices={bases} value={base} onChange={setBase} />
          <Box sx={{ flex: 1 }} />
          {isChanged && (
            <Button
              variant="text"
              onClick={() => {
                setText(saved);
                setBase(role.basePermissions);
              }}
            >
              Undo all changes
            </Button>
          )}
          <CopyButton look="button" label="policy" text={text} />
        </Box>
        <PolicyEditor label="Policy to try" text={text} onChange={setText} seen={seen} />
      </Box>
    </Box>
  );
}
