import Box from '@mui/material/Box';
import type SvgIcon from '@mui/material/SvgIcon';
import type { ReactNode } from 'react';
import { AllowIcon, AttentionIcon, DenyIcon, KeyIcon } from './icons.ts';

export type Tone = 'neutral' | 'allow' | 'deny' | 'attention' | 'accent';

type StatusTagProps = {
  readonly tone: Tone;
  /** The word. Colour and icon only repeat it. */
  readonly children: ReactNode;
  /** Replaces the icon of the tone. */
  readonly icon?: typeof SvgIcon;
};

const toneIcons = {
  neutral: undefined,
  allow: AllowIcon,
  deny: DenyIcon,
  attention: AttentionIcon,
  accent: KeyIcon,
};

/** A state as word, icon and colour, small enough for a table row. */
export function StatusTag({ tone, children, icon }: StatusTagProps) {
  const Icon = icon ?? toneIcons[tone];
  return (
    <Box
      component="span"
      sx={(theme) => {
        const { palette } = theme.vars;
        const colors =
          tone === 'neutral'
            ? { main: palette.text.secondary, soft: palette.background.subtle, border: palette.divider }
            : palette[tone];
        return {
          ...theme.typography.caption,
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.5,
          minHeight: 20,
          px: 0.75,
          border: `1px solid ${colors.border}`,
          borderRadius: '4px',
          color: colors.main,
          // The accent marks this session's own token: an outline, not a fill.
          backgroundColor: tone === 'accent' ? 'transparent' : colors.soft,
          fontWeight: 500,
          whiteSpace: 'nowrap',
        };
      }}
    >
      {Icon !== undefined && <Icon aria-hidden sx={{ fontSize: 14 }} />}
      {children}
    </Box>
  );
}
