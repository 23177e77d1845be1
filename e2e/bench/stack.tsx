// The stack: the floor's page made of React, MUI and TanStack Query, with nothing else. What it takes beyond the floor is what
// these libraries take.
import {
  CssBaseline,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TableSortLabel,
  Table,
  TextField,
  ThemeProvider,
  Typography,
  createTheme,
} from '@mui/material';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { FloorToken } from './floor.ts';

const rowsDrawn = 50;

async function readTokens() {
  const answer = (await (await fetch('/tokens.json')).json()) as { readonly items: readonly FloorToken[] };
  return answer.items.map((token) => ({
    token,
    text: [token.name, token.description, token._member?.email, token.token, token._id]
      .join('\n')
      .toLowerCase(),
  }));
}

function StackPage() {
  const { data: tokens } = useQuery({ queryKey: ['tokens'], queryFn: readTokens });
  const [search, setSearch] = useState('');
  const [direction, setDirection] = useState<'asc' | 'desc'>();
  const sorted = useMemo(() => {
    const name = ({ token }: { readonly token: FloorToken }) => token.name ?? '';
    const sign = direction === 'desc' ? -1 : 1;
    if (direction === undefined) return tokens ?? [];
    return tokens?.toSorted((a, b) => (name(a) < name(b) ? -sign : name(a) > name(b) ? sign : 0)) ?? [];
  }, [tokens, direction]);
  const words = search.toLowerCase().split(' ');
  const found = sorted.filter(({ text }) => words.every((word) => text.includes(word)));
  return (
    <>
      <header>
        <Typography variant="h1">Access tokens</Typography>
        <div>{tokens ? `${found.length} of ${tokens.length} tokens · updated` : 'Loading…'}</div>
      </header>
      <TextField
        size="small"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        slotProps={{ htmlInput: { role: 'searchbox', 'aria-label': 'Search access tokens' } }}
      />
      <TableContainer sx={{ height: 700 }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>
                <TableSortLabel
                  direction={direction ?? 'asc'}
                  onClick={() => setDirection(direction === 'asc' ? 'desc' : 'asc')}
                >
                  Name
                </TableSortLabel>
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {found.slice(0, rowsDrawn).map(({ token }) => (
              <TableRow key={token._id}>
                <TableCell component="th" scope="row">
                  <a href={`#${token._id}`}>{token.name ?? token._id}</a>
                </TableCell>
                <TableCell>{token._member?.email}</TableCell>
                <TableCell>{token.role ?? 'custom'}</TableCell>
                <TableCell>{token.lastUsed ? new Date(token.lastUsed).toISOString() : 'never'}</TableCell>
                <TableCell>{token.token}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}

const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(
  <QueryClientProvider client={new QueryClient()}>
    <ThemeProvider theme={createTheme()}>
      <CssBaseline />
      <StackPage />
    </ThemeProvider>
  </QueryClientProvider>,
);
