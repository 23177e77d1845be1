import Alert from '@mui/material/Alert';

/** Says that an answer could not be computed. That is a bug in this program: every access can be judged. */
export function ReasoningFailure({ error }: { readonly error: Error }) {
  return (
    <Alert severity="error" role="alert" sx={{ mb: 1 }}>
      This could not be worked out: {error.message} Change something or reload the page to try again.
    </Alert>
  );
}
