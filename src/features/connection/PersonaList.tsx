import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import type { Persona } from '#domain/session.ts';
import { useOnePress } from '#queries/one-press.ts';
import { useSignIn } from '#queries/session.ts';
import { PersonaCard } from './PersonaCard.tsx';
import { signInFailure } from './sign-in-failure.ts';

/** The sandbox, one click away: as each of its callers one sees what that key may and may not do. */
export function PersonaList({ personas }: { readonly personas: readonly Persona[] }) {
  const { signIn, isPending, error } = useSignIn();
  const [chosen, setChosen] = useState<string>();

  const open = useOnePress(async (persona: string): Promise<void> => {
    setChosen(persona);
    // The failure is shown below from `error`; here it only must not go unhandled.
    await signIn({ instance: 'sandbox', persona }).catch(() => undefined);
  });

  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {error !== null && <Alert severity="error">{signInFailure(error).message}</Alert>}
      {personas.map((persona, index) => (
        <PersonaCard
          key={persona.id}
          persona={persona}
          suggested={index === 0}
          busy={isPending && chosen === persona.id}
          disabled={isPending}
          onOpen={() => void open(persona.id)}
        />
      ))}
    </Box>
  );
}
