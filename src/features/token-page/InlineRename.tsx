import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { isBlank, stripInvisible } from '#domain/text/strip-invisible.ts';
import { controlFor } from '#features/token-parts/permission-words.ts';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { heldProps } from '#ui/held-props.ts';
import { EditIcon } from '#ui/icons.ts';
import { useHint } from '#ui/use-hint.tsx';
import { RenameForm } from './RenameForm.tsx';

/** A token's name with its edit form in place. The focus returns to the button that opened the form. */
export function InlineRename({ token }: { readonly token: AccessToken }) {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const shouldFocus = useRef(false);
  const { unavailable, doubt } = controlFor('rename', token, useKeyPermissions());
  const hint = useHint(unavailable ?? doubt);

  function close() {
    shouldFocus.current = true;
    setIsOpen(false);
  }

  if (isOpen) return <RenameForm token={token} onClose={close} />;
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
      <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {isBlank(token.name) ? (
          <Typography component="span" sx={{ color: 'text.secondary' }}>
            No name
          </Typography>
        ) : (
          stripInvisible(token.name)
        )}
      </Box>
      <IconButton
        {...hint.props}
        {...heldProps<HTMLButtonElement>({ unavailable, onClick: () => setIsOpen(true) })}
        ref={(button: HTMLButtonElement | null) => {
          opener.current = button;
          if (button === null || !shouldFocus.current) return;
          shouldFocus.current = false;
          button.focus();
        }}
        aria-label={`Rename ${tokenTitle(token)}`}
        sx={{ my: '-2px', '& svg': { fontSize: 16 } }}
      >
        <EditIcon />
        {hint.content}
      </IconButton>
    </Box>
  );
}
