import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Instance, SessionState } from '#domain/account/session.ts';
import { KeyForm } from './KeyForm.tsx';
import { PersonaList } from './PersonaList.tsx';
import { SessionLostNotice } from './SessionLostNotice.tsx';

const sandboxInstance: Instance = {
  id: 'sandbox',
  name: 'Sandbox',
  host: 'in this console',
  origin: 'http://sandbox',
};

/** The ways to sign in: the sandbox, if it is offered, and one's own key. */
export function ConnectChoices({ state }: { readonly state: SessionState }) {
  const { instances, sandbox, lost } = state;
  // The sandbox is the last instance in the list, never the first choice: keys made in the sandbox work in this form too.
  const places = sandbox === undefined ? instances : [...instances, sandboxInstance];
  const first = places.find(({ id }) => id === lost?.instance.id) ?? places[0];
  return (
    <>
      {lost !== undefined && <SessionLostNotice lost={lost} />}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: sandbox === undefined ? 'minmax(0, 440px)' : '1fr 1fr',
          },
          gap: { xs: 5, md: 8 },
          alignItems: 'start',
        }}
      >
        {sandbox !== undefined && (
          <Choice
            title="Try the sandbox"
            text="Two complete accounts on this machine. Create, reset and delete freely: nothing reaches LaunchDarkly."
          >
            <PersonaList personas={sandbox.personas} />
          </Choice>
        )}
        <Choice title="Use your own key" text="The console can see and do exactly what your key can.">
          <KeyForm instances={places} instanceId={first?.id ?? ''} />
        </Choice>
      </Box>
    </>
  );
}

type ChoiceProps = { readonly title: string; readonly text: string; readonly children: ReactNode };

function Choice({ title, text, children }: ChoiceProps) {
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography id={titleId} variant="h2">
        {title}
      </Typography>
      <Typography
        variant="body2"
        sx={{ mb: 2, minHeight: { md: 40 }, color: 'text.secondary', textWrap: 'pretty' }}
      >
        {text}
      </Typography>
      {children}
    </Box>
  );
}
