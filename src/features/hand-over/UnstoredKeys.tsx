import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { useUnstoredKeys } from '#queries/bulk/unstored-keys.ts';
import { UnstoredKeyNotice } from './UnstoredKeyNotice.tsx';
import { Notice } from '#ui/Notice.tsx';

/** Tokens whose new keys were never stored, in a short form: one is named, several are counted. */
export function UnstoredKeys() {
  const keys = useUnstoredKeys(useTokenList().data);
  const [first] = keys;
  if (first === undefined) return null;
  if (keys.length === 1) return <UnstoredKeyNotice unstored={first} />;
  return (
    <Notice
      severity="warning"
      sx={{ mb: 1.5 }}
      action={
        <Button size="small" component={Link} to={paths.grace()}>
          View tokens
        </Button>
      }
    >
      {keys.length} new keys were never stored. Unless they’re still open in another tab, they’re lost.
    </Notice>
  );
}
