import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { apiVersionState } from '#domain/api-version.ts';
import type { AccessToken } from '#domain/token.ts';
import { isBlank, undisguised } from '#domain/undisguised.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { AttentionIcon, PersonalIcon, ServiceIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { StatusTag } from '#ui/StatusTag.tsx';
import { apiVersionNote, kindNote, kindTitle } from './detail-words.ts';
import { DetailBlock } from './DetailBlock.tsx';
import { Fact } from './Fact.tsx';
import { InlineRename } from './InlineRename.tsx';
import { OwnerFact } from './OwnerFact.tsx';

/** What the token is and whose. */
export function IdentityBlock({ token }: { readonly token: AccessToken }) {
  const KindIcon = token.kind === 'service' ? ServiceIcon : PersonalIcon;
  const version = apiVersionState(token.apiVersion);
  return (
    <DetailBlock id="identity">
      <Box component="dl" sx={{ m: 0, mt: { lg: -0.75 } }}>
        <Fact name="Name">
          <InlineRename token={token} />
        </Fact>
        <Fact name="Description">
          {isBlank(token.description) ? (
            <Absent>No description was given</Absent>
          ) : (
            <Box component="span" sx={{ whiteSpace: 'pre-line' }}>
              {undisguised(token.description)}
            </Box>
          )}
        </Fact>
        <OwnerFact token={token} />
        <Fact name="Kind" note={kindNote(token.kind)}>
          <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
            <KindIcon aria-hidden sx={{ fontSize: 16, color: 'text.secondary' }} />
            {kindTitle(token.kind)}
          </Box>
        </Fact>
        <Fact name="Key ends in">
          {token.lastFour === '' ? <Absent>Not told by the server</Absent> : <Mono>…{token.lastFour}</Mono>}
        </Fact>
        <Fact name="Token ID">
          <Box
            component="span"
            sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, my: '-2px' }}
          >
            <Mono>{token.id}</Mono>
            <CopyButton text={token.id} label="token ID" />
          </Box>
        </Fact>
        <Fact name="API version" note={apiVersionNote(version)}>
          <Box
            component="span"
            sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}
          >
            {token.apiVersion === undefined ? (
              <Absent>Not named by the server</Absent>
            ) : (
              <Mono>{token.apiVersion}</Mono>
            )}
            {version.kind === 'ended' && (
              <StatusTag tone="attention" icon={AttentionIcon}>
                Past end of life
              </StatusTag>
            )}
          </Box>
        </Fact>
      </Box>
    </DetailBlock>
  );
}

function Absent({ children }: { readonly children: string }) {
  return (
    <Typography component="span" sx={{ color: 'text.secondary' }}>
      {children}
    </Typography>
  );
}
