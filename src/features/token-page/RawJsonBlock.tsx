import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { AccessToken } from '#domain/token/token.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { ExpandIcon, ChevronRightIcon } from '#ui/icons.ts';
import { JsonText } from '#features/policy/review/JsonText.tsx';
import { DetailBlock } from './DetailBlock.tsx';
import { TerraformImport } from './TerraformImport.tsx';

type RawJsonBlockProps = { readonly token: AccessToken; readonly json: unknown };

/** The token for other tools: the API's answer, and Terraform import blocks. `json` is undefined until it is loaded. */
export function RawJsonBlock({ token, json }: RawJsonBlockProps) {
  const { hash } = useLocation();
  const [isOpen, setIsOpen] = useState(hash === '#json');
  return (
    <DetailBlock id="json">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button
          aria-expanded={isOpen}
          aria-controls="raw-json"
          startIcon={isOpen ? <ExpandIcon /> : <ChevronRightIcon />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Hide JSON' : 'Show JSON'}
        </Button>
        {json !== undefined && (
          <CopyButton look="button" text={JSON.stringify(json, undefined, 2)} label="JSON" />
        )}
        <TerraformImport token={token} />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          The API response. It contains only the last four characters of the key.
        </Typography>
      </Box>
      <Box id="raw-json" hidden={!isOpen} sx={{ mt: 1.5 }}>
        {json === undefined ? <Skeleton variant="rounded" height={240} /> : <JsonText value={json} />}
      </Box>
    </DetailBlock>
  );
}
