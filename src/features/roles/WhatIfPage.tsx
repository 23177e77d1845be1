import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Link, useParams } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { BackIcon } from '#ui/icons.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { RoleSummary } from './RoleSummary.tsx';
import { useRole } from './use-role.ts';
import { WhatIf } from './WhatIf.tsx';

/** A change of a custom role tried out: which tokens would gain or lose what. Nothing is saved. */
export function WhatIfPage() {
  const { key = '' } = useParams();
  const { record, title } = useRole(key);
  const question = `What if ${title} changes?`;
  useDocumentTitle(question);
  return (
    <>
      <PageHeader
        above={
          <Button
            component={Link}
            to={paths.role(key)}
            variant="text"
            size="small"
            startIcon={<BackIcon />}
            sx={{ marginInlineStart: -1, maxWidth: '100%', color: 'text.secondary' }}
          >
            <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{title}</span>
          </Button>
        }
        title={question}
        summary={<RoleSummary record={record} />}
      />
      {record.kind === 'loading' && (
        <Box role="group" aria-busy aria-label="Loading role">
          <Skeleton variant="rounded" height={320} />
        </Box>
      )}
      {record.kind === 'custom' && record.role.readable && <WhatIf key={record.role.id} role={record.role} />}
      {record.kind === 'custom' && !record.role.readable && (
        <Typography>
          This console can’t read the role’s policy, so no change of it can be compared.
        </Typography>
      )}
      {record.kind === 'base' && <Typography>A base role can’t be changed.</Typography>}
      {record.kind === 'gone' && <Typography>This role doesn’t exist any more.</Typography>}
    </>
  );
}
