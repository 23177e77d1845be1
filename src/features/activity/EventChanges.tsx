import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { describeTokenChanges } from '#domain/edit/changes.ts';
import { useAuditVersions } from '#queries/cache/audit-activity.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { exactTimeText } from '#ui/time-text.ts';

/** What a change of a token changed, from what the audit log keeps of the token before and after. */
export function EventChanges({ entryId }: { readonly entryId: string }) {
  const { data, error, refetch } = useAuditVersions(entryId);
  const roles = useRoleDirectory().data;
  if (error !== null) {
    return (
      <Typography variant="body2" role="alert">
        Couldn’t load the difference: {error.message}{' '}
        <Button size="small" variant="text" onClick={() => void refetch()}>
          Try again
        </Button>
      </Typography>
    );
  }
  if (data === undefined) return <Skeleton variant="rounded" height={20} width={280} />;
  const { before, after } = data;
  if (before === undefined || after === undefined) {
    return <Typography variant="body2">The audit log doesn’t hold the token before and after.</Typography>;
  }
  const roleName = (id: string) => roles?.get(id)?.name ?? id;
  const changes = describeTokenChanges(before, after, { instant: exactTimeText, roleName });
  if (changes.length === 0)
    return <Typography variant="body2">No difference that this console knows.</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
      {changes.map(({ field, sentence }) => (
        <li key={field}>{sentence}</li>
      ))}
    </Box>
  );
}
