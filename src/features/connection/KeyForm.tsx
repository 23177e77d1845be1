import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import type { Instance } from '#domain/account/session.ts';
import { useOnePress } from '#queries/writes/one-press.ts';
import { useSignIn } from '#queries/sign-in/sign-in.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { LockIcon } from '#ui/icons.ts';
import { InstanceField } from './InstanceField.tsx';
import { KeyField } from './KeyField.tsx';
import { keyFormResolver } from './key-form.ts';
import type { KeyFormValues } from './key-form.ts';
import { signInFailure } from './sign-in-failure.ts';

type KeyFormProps = {
  readonly instances: readonly Instance[];
  /** The instance chosen at first. */
  readonly instanceId: string;
};

/** Signs in with one's own key. The parent component continues once the session exists. */
export function KeyForm({ instances, instanceId }: KeyFormProps) {
  const { signIn, isPending } = useSignIn();
  const form = useForm<KeyFormValues>({
    defaultValues: { instance: instanceId, key: '' },
    resolver: keyFormResolver,
  });
  const { root } = form.formState.errors;

  const submit = useOnePress(
    form.handleSubmit(async ({ instance, key }) => {
      try {
        await signIn({ instance, key });
      } catch (error) {
        const { at, message } = signInFailure(error);
        form.setError(at === 'form' ? 'root' : at, { message }, { shouldFocus: true });
      }
    }),
  );

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        // Also for a press that is ignored: the browser would submit the form itself, with the key in the address.
        event.preventDefault();
        void submit();
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      {root?.message !== undefined && (
        <Alert severity="error" role="alert">
          {root.message}
        </Alert>
      )}
      <InstanceField control={form.control} instances={instances} />
      <KeyField control={form.control} />
      <BusyButton type="submit" variant="contained" color="primary" busy={isPending}>
        Connect
      </BusyButton>
      <Typography
        variant="body2"
        sx={{ display: 'flex', gap: 1, color: 'text.secondary', textWrap: 'pretty' }}
      >
        <LockIcon aria-hidden sx={{ fontSize: 16, mt: '2px', flex: 'none' }} />
        Your key goes to this console’s own server and comes back sealed in a cookie that scripts can’t read.
        It’s never stored on the server or written to logs.
      </Typography>
    </Box>
  );
}
