import ButtonBase from '@mui/material/ButtonBase';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState, type ComponentProps } from 'react';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useSession } from '#queries/session/session.ts';
import { UnsortedIcon } from '#ui/icons.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Mono } from '#ui/Mono.tsx';
import type { SessionMenu } from './SessionMenu.tsx';
import { sessionRole, sessionWho } from './session-words.ts';

const sessionMenu = lazyPart<ComponentProps<typeof SessionMenu>>(
  async () => (await import('./SessionMenu.tsx')).SessionMenu,
);

type SessionBadgeProps = {
  /** The side of the badge with space for its menu. */
  readonly menu?: 'above' | 'below';
  readonly onShortcuts: () => void;
};

/** Always visible: the instance, the person, the role and the key. Opens the session's menu. */
export function SessionBadge({ menu = 'below', onShortcuts }: SessionBadgeProps) {
  const session = useSession().data?.session;
  const own = useOwnToken();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [wasOpened, setWasOpened] = useState(false);
  if (session === undefined) return null;

  const token = own.data?.token;
  const role = own.isLoading ? 'loading role' : sessionRole(token);
  return (
    <>
      <ButtonBase
        {...sessionMenu.preloadProps}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => {
          setAnchor(currentTarget);
          setWasOpened(true);
        }}
        sx={({ vars: { palette } }) => ({
          width: '100%',
          maxWidth: 320,
          display: 'flex',
          gap: 1,
          px: 1,
          py: 0.75,
          textAlign: 'left',
          border: `1px solid ${palette.divider}`,
          borderRadius: '8px',
          backgroundColor: palette.background.default,
          '&:hover': { borderColor: palette.control },
        })}
      >
        <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="caption" component="span" noWrap sx={{ display: 'block', fontWeight: 500 }}>
            {sessionWho(session, token)}
          </Typography>
          <Typography variant="caption" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
            {/* Parts that load late stand last, where they move nothing. */}
            {session.instance.name} · <Mono whole>…{session.lastFour}</Mono> · {role}
          </Typography>
        </Box>
        <UnsortedIcon aria-hidden sx={{ fontSize: 16, color: 'text.secondary' }} />
      </ButtonBase>
      {wasOpened && (
        <sessionMenu.Part
          session={session}
          anchor={anchor}
          side={menu}
          onShortcuts={onShortcuts}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}
