import Button from '@mui/material/Button';
import type { MouseEvent } from 'react';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { BackIcon } from '#ui/icons.ts';
import { readListPlace } from '#features/token-parts/list-place.ts';

/** The link back to the list. After coming from the list it is one step back in history, so that the list is unchanged. */
export function BackToList() {
  const navigate = useNavigate();
  const place = readListPlace(useLocation().state);

  function goBack(event: MouseEvent) {
    const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (place === undefined || opensElsewhere) return;
    event.preventDefault();
    void navigate(-1);
  }

  return (
    <Button
      component={Link}
      to={place ?? paths.tokens()}
      onClick={goBack}
      variant="text"
      size="small"
      startIcon={<BackIcon />}
      sx={{ ml: -1, color: 'text.secondary' }}
    >
      Access tokens
    </Button>
  );
}
