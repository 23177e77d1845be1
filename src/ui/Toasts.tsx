import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useStore } from '#store/use-store.ts';
import { AllowIcon, CloseIcon, DenyIcon } from './icons.ts';
import { dismissToast, toastQueue, type Toast } from './toast-queue.ts';

const successShownMs = 5000;

/**
 * Shows the queue at the bottom of the content, where no menu opens. The live region announces the words, so the box itself is silent. It
 * is part of the first load and therefore plain: it may have to say that the network is down.
 */
export function Toasts() {
  const [toast] = useStore(toastQueue);
  return toast === undefined ? null : <ToastBox key={toast.id} toast={toast} />;
}

function ToastBox({ toast: { id, tone, message } }: { readonly toast: Toast }) {
  // Somebody who hovers over it or focuses it is reading it.
  const [isHeld, setIsHeld] = useState(false);
  const goesByItself = tone === 'allow' && !isHeld;
  const Icon = tone === 'allow' ? AllowIcon : DenyIcon;

  useEffect(() => {
    if (!goesByItself) return undefined;
    const timer = setTimeout(() => dismissToast(id), successShownMs);
    return () => clearTimeout(timer);
  }, [id, goesByItself]);

  useEffect(() => {
    const onKeyDown = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented) dismissToast(id);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [id]);

  return (
    // A landmark, so that it can be found: it is outside all other landmarks.
    <Box
      component="section"
      data-screen-only
      aria-label="Notification"
      sx={{
        position: 'fixed',
        zIndex: 'snackbar',
        // In the middle of the content: shifted by half the navigation's width.
        insetInlineStart: { xs: 8, sm: '50%', md: 'calc(50% + 120px)' },
        insetInlineEnd: { xs: 8, sm: 'auto' },
        transform: { sm: 'translateX(-50%)' },
        insetBlockEnd: { xs: 8, sm: 24 },
        width: { sm: 'max-content' },
        maxWidth: { sm: 420 },
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1,
        p: 1,
        pl: 1.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <Icon aria-hidden sx={{ fontSize: 18, my: '5px', color: `${tone}.main` }} />
      <Typography sx={{ py: 0.5, flex: 1 }}>{message}</Typography>
      <IconButton aria-label="Dismiss notification" onClick={() => dismissToast(id)}>
        <CloseIcon />
      </IconButton>
    </Box>
  );
}
