import IconButton from '@mui/material/IconButton';
import { memo } from 'react';
import { BusyButton } from '#ui/BusyButton.tsx';
import { heldProps } from '#ui/held-props.ts';
import { RefreshIcon } from '#ui/icons.ts';

type RefreshButtonProps = {
  readonly isNarrow: boolean;
  /** True while the list is being read: the line under the title says so. */
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
    <IconButton aria-label="Refresh" {...heldProps<HTMLButtonElement>({ busy: isBusy, onClick: onRefresh })}>
      <RefreshIcon />
    </IconButton>
  ) : (
    <BusyButton startIcon={<RefreshIcon />} busy={isBusy} onClick={onRefresh}>
      Refresh
    </BusyButton>
  );
});
