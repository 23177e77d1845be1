import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { Persona } from '#domain/account/session.ts';
import { useOnePress } from '#queries/writes/one-press.ts';
import { useSignIn } from '#queries/sign-in/sign-in.ts';
import { PersonaCard } from './PersonaCard.tsx';
import { signInFailure } from './sign-in-failure.ts';

/** The sandbox's accounts, one click away. Each persona shows what its key may and may not do. */
export function PersonaList({ personas }: { readonly personas: readonly Persona[] }) {
  const { signIn, isPending, error } = useSignIn();
  const [chosen, setChosen] = useState<string>();

  const accounts = [...new Set(personas.map(({ account }) => account))];

  const open = useOnePress(async (persona: string): Promise<void> => {
    setChosen(persona);
    // The failure is shown below from `error`; here it must only not be an unhandled rejection.
    await signIn({ instance: 'sandbox', persona }).catch(() => undefined);
  });

  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {error !== null && (
        <Alert severity="error" role="alert">
          {signInFailure(error).message}
        </Alert>
      )}
      {accounts.map((account) => (
        <Account key={account} name={account}>
          {personas
            .filter((persona) => persona.account === account)
            .map((persona) => (
              <PersonaCard
                key={persona.id}
                persona={persona}
                suggested={persona === personas[0]}
                busy={isPending && chosen === persona.id}
                unavailable={isPending}
                onOpen={() => void open(persona.id)}
              />
            ))}
        </Account>
      ))}
    </Box>
  );
}

/** The personas of one account under its name. */
function Account({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const nameId = useId();
  return (
    <Box role="group" aria-labelledby={nameId} sx={{ display: 'grid', gap: 1, '& + &': { mt: 1.5 } }}>
      <Typography id={nameId} variant="subtitle2" component="h3">
        {name}
      </Typography>
      {children}
    </Box>
  );
}
