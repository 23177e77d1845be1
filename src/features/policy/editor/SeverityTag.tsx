import Box from '@mui/material/Box';
import type SvgIcon from '@mui/material/SvgIcon';
import type { Severity } from '#domain/policy/lint/finding.ts';
import { AttentionIcon, InvalidIcon, SecurityIcon, SuggestionIcon } from '#ui/icons.ts';

const looks: Readonly<Record<Severity, { word: string; icon: typeof SvgIcon; color: string }>> = {
  error: { word: 'Error', icon: InvalidIcon, color: 'deny.main' },
  security: { word: 'Security', icon: SecurityIcon, color: 'deny.main' },
  warning: { word: 'Warning', icon: AttentionIcon, color: 'attention.main' },
  suggestion: { word: 'Suggestion', icon: SuggestionIcon, color: 'text.secondary' },
};

/** The severity of a finding as word, icon and colour. */
export function SeverityTag({ severity }: { readonly severity: Severity }) {
  const { word, icon: Icon, color } = looks[severity];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        verticalAlign: 'bottom',
        color,
        fontWeight: 500,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 16 }} />
      {word}
    </Box>
  );
}
