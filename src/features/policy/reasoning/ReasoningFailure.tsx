import Alert from '@mui/material/Alert';

/** Says that an answer could not be computed. That is a bug in this program: every access can be judged. */
export function ReasoningFailure({ error }: { readonly error: Error }) {
  return (
    <Alert severity="error" role="alert" sx={{ mb: 1 }}>
      Couldn’t calculate this access: {error.message} Make a change or reload the page to try again.
    </Alert>
  );
}
