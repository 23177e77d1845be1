import Box from '@mui/material/Box';

const most = 8;

/** Names one below the other; of a long list the first few and the number of the others. */
export function NameList({ names }: { readonly names: readonly string[] }) {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.length - shown.length;
  return (
    <Box component="ul" sx={{ mt: 1, mb: 0, pl: 2.5, typography: 'body2', overflowWrap: 'anywhere' }}>
      {shown.map((name, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- names repeat, and the list never changes its order
        <li key={index}>{name}</li>
      ))}
      {rest > 0 && <li>and {rest} more</li>}
    </Box>
  );
}
