import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Effect } from '#domain/policy/language/statement.ts';
import { AllowIcon, DenyIcon } from '#ui/icons.ts';
import { baseRoleWords } from './base-role-words.ts';

/** What a base role lets a token do and what not. Renders nothing for an unknown role: the page explains that itself. */
export function BaseRoleDetails({ role }: { readonly role: string }) {
  const words = baseRoleWords(role);
  if (words === undefined) return null;
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 10rem), 1fr))', gap: 2 }}
    >
      {words.may.length > 0 && <Powers title="Can" effect="allow" powers={words.may} />}
      {words.mayNot.length > 0 && <Powers title="Can’t" effect="deny" powers={words.mayNot} />}
    </Box>
  );
}

type PowersProps = { readonly title: string; readonly effect: Effect; readonly powers: readonly string[] };

function Powers({ title, effect, powers }: PowersProps) {
  const Icon = effect === 'allow' ? AllowIcon : DenyIcon;
  return (
    <div>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, display: 'grid', gap: 0.5, listStyle: 'none' }}>
        {powers.map((power) => (
          <Box component="li" key={power} sx={{ display: 'flex', gap: 1 }}>
            <Icon aria-hidden sx={{ fontSize: 16, mt: '2px', flexShrink: 0, color: `${effect}.main` }} />
            <Typography variant="body2" component="span">
              {power}
            </Typography>
          </Box>
        ))}
      </Box>
    </div>
  );
}
