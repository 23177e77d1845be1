import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { memo } from 'react';
import { RefreshIcon } from '#ui/icons.ts';

type RefreshButtonProps = {
  readonly isNarrow: boolean;
  /** Disabled while the list is being read: the line under the title says so. */
  readonly isBusy: boolean;
  readonly onRefresh: () => void;
};

/** Reads the list again. */
export const RefreshButton = memo(function RefreshButton({
  isNarrow,
  isBusy,
  onRefresh,
}: RefreshButtonProps) {
  return isNarrow ? (
    <IconButton aria-label="Refresh" disabled={isBusy} onClick={onRefresh}>
      <RefreshIcon />
    </IconButton>
  ) : (
    <Button startIcon={<RefreshIcon />} disabled={isBusy} onClick={onRefresh}>
      Refresh
    </Button>
  );
});
