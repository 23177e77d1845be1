import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { apiVersionState, daysLeft } from '#domain/token/api-version.ts';
import { countdownWords } from '#domain/token/api-version-words.ts';
import { paths } from '#domain/address/paths.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { isBlank, stripInvisible } from '#domain/text/strip-invisible.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Mono } from '#ui/Mono.tsx';
import { useNow } from '#ui/now.ts';
import { StatusTag } from '#ui/StatusTag.tsx';
import { CallersNote } from '#features/token-parts/api-version/CallersNote.tsx';
import { apiVersionNote, kindNote } from '#features/token-parts/detail-words.ts';
import { DetailBlock } from './DetailBlock.tsx';
import { Fact } from './Fact.tsx';
import { InlineRename } from './InlineRename.tsx';
import { NoteFact } from './note/NoteFact.tsx';
import { OwnerFact } from './OwnerFact.tsx';

/** What the token is and who owns it. */
export function IdentityBlock({ token }: { readonly token: AccessToken }) {
  const version = apiVersionState(token.apiVersion);
  const now = useNow();
  return (
    <DetailBlock id="identity">
      <Box component="dl" sx={{ m: 0, mt: { lg: -0.75 } }}>
        <Fact name="Name">
          <InlineRename token={token} />
        </Fact>
        <Fact name="Description">
          {isBlank(token.description) ? (
            <Absent>No description</Absent>
          ) : (
            <Box component="span" sx={{ whiteSpace: 'pre-line' }}>
              {stripInvisible(token.description)}
            </Box>
          )}
        </Fact>
        <NoteFact token={token} />
        <OwnerFact token={token} />
        <Fact name="Kind">{kindNote(token.kind)}</Fact>
        <Fact name="Token ID">
          <Box
            component="span"
            sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, my: '-2px' }}
          >
            <Mono>{token.id}</Mono>
            <CopyButton text={token.id} label="token ID" />
          </Box>
        </Fact>
        <Fact
          name="API version"
          note={
            <>
              {apiVersionNote(version, now)}
              {version.kind === 'old' && <CallersNote />}
            </>
          }
        >
          <Box
            component="span"
            sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}
          >
            {token.apiVersion === undefined ? <Absent>Unknown</Absent> : <Mono>{token.apiVersion}</Mono>}
            {version.kind === 'old' && (
              <StatusTag tone={daysLeft(version.lastDay, now) < 0 ? 'deny' : 'attention'}>
                {countdownWords(version.lastDay, now)}
              </StatusTag>
            )}
            {version.kind === 'old' && (
              <Link component={RouterLink} to={paths.editToken(token.id)}>
                Change version{' '}
              </Link>
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
