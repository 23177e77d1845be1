import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router-dom';
import { hasEndedBy } from '#domain/token/expiry.ts';
import { ReplaceIcon } from '#ui/icons.ts';
import { useAcross } from '../across-context.ts';
import { Comparison } from './Comparison.tsx';
import { TokenPicker } from './TokenPicker.tsx';
import Alert from '@mui/material/Alert';
import { joinWords } from '#domain/text/word-list.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';

/** Two tokens side by side, with what each may do and the other may not. The address names both. */
export function ComparePane() {
  const { tokens, accesses, endedBy } = useAcross();
  const [search, setSearch] = useSearchParams();
  const find = (name: 'a' | 'b') => tokens.find(({ id }) => id === search.get(name));
  const first = find('a');
  const second = find('b');
  const accessOf = (token: typeof first) => token && accesses.byToken.get(token.id)?.set;
  const firstSet = accessOf(first);
  const secondSet = accessOf(second);

  function choose(values: { readonly a?: string | null; readonly b?: string | null }) {
    const next = new URLSearchParams(search);
    for (const [name, id] of Object.entries(values)) {
      if (id === null || id === undefined) next.delete(name);
      else next.set(name, id);
    }
    setSearch(next, { replace: true, preventScrollReset: true });
  }

  return (
    <Box
      component="section"
      aria-label="Compare"
      sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) auto minmax(0, 1fr)' },
        }}
      >
        <TokenPicker label="First token" tokens={tokens} value={first} onChange={(id) => choose({ a: id })} />
        <Button
          startIcon={<ReplaceIcon />}
          disabled={first === undefined && second === undefined}
          onClick={() => choose({ a: second?.id ?? null, b: first?.id ?? null })}
          sx={{ mt: { md: '27px' }, minHeight: { md: 36 }, justifySelf: 'start' }}
        >
          Swap
        </Button>
        <TokenPicker
          label="Second token"
          tokens={tokens}
          value={second}
          onChange={(id) => choose({ b: id })}
        />
      </Box>
      {first === undefined || second === undefined || firstSet === undefined || secondSet === undefined ? (
        <Typography sx={{ color: 'text.secondary' }}>
          Select two tokens to see what each can do that the other can’t.
        </Typography>
      ) : first === second ? (
        <Typography sx={{ color: 'text.secondary' }}>
          You selected the same token twice. Select a different one to compare.
        </Typography>
      ) : (
        <>
          <ExpiredNote tokens={[first, second].filter((token) => hasEndedBy(token, endedBy))} />
          <Comparison
            key={`${first.id} ${second.id}`}
            first={first}
            second={second}
            firstSet={firstSet}
            secondSet={secondSet}
          />
        </>
      )}
    </Box>
  );
}

/** Says that expired tokens can do nothing now; renders nothing if neither has expired. */
function ExpiredNote({ tokens }: { readonly tokens: readonly AccessToken[] }) {
  if (tokens.length === 0) return null;
  const is = tokens.length === 1;
  return (
    <Alert severity="warning">
      {joinWords(tokens.map(tokenTitle))} {is ? 'has' : 'have'} expired and can’t do anything now. Compared
      below is what {is ? 'it' : 'they'} could do before.
    </Alert>
  );
}
