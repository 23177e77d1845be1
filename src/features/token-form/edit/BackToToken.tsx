import Button from '@mui/material/Button';
import { BackIcon } from '#ui/icons.ts';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { useLeaveEdit } from '#features/token-parts/leave-edit.ts';

type BackToTokenProps = { readonly id: string; readonly title: string };

/** The link back to the token that is edited. */
export function BackToToken({ id, title }: BackToTokenProps) {
  const leave = useLeaveEdit(id);
  return (
    <Button
      component={Link}
      to={paths.token(id)}
      variant="text"
      size="small"
      startIcon={<BackIcon />}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        leave();
      }}
      sx={{ ml: -1, maxWidth: '100%', color: 'text.secondary' }}
    >
      <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{title}</span>
    </Button>
  );
}
