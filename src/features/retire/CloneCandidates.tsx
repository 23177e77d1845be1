import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { RelativeTime } from '#ui/RelativeTime.tsx';

type CloneCandidatesProps = {
  readonly oldId: string;
  readonly candidates: readonly AccessToken[];
  readonly onChoose: (id: string) => void;
  readonly onLook: () => void;
};

/** The tokens created since that could be the clone. A person chooses, as nothing else links the two. */
export function CloneCandidates({ oldId, candidates, onChoose, onLook }: CloneCandidatesProps) {
  return (
    <>
      {candidates.map((token) => (
        <Box key={token.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <span>
            {tokenTitle(token)} …{token.lastFour}
            {token.createdAt !== undefined && (
              <>
                , created <RelativeTime at={token.createdAt} />
              </>
            )}
          </span>
          <Button
            size="small"
            aria-label={`This is the clone: ${tokenTitle(token)}`}
            onClick={() => onChoose(token.id)}
          >
            This is the clone
          </Button>
        </Box>
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button size="small" component={Link} to={paths.cloneToken(oldId)}>
          Create clone…
        </Button>
        {candidates.length === 0 && (
          <Button size="small" variant="text" onClick={onLook}>
            Check again
          </Button>
        )}
      </Box>
    </>
  );
}
