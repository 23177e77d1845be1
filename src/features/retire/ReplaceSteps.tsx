import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { possibleClones, replaceStep, type ReplaceTask } from '#domain/retire/replace-task.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useAccount } from '#queries/session/account.ts';
import { forgetTask, recordTask } from '#queries/kept/replace-tasks.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { ExpiryDialog } from './ExpiryDialog.tsx';
import { CloneCandidates } from './CloneCandidates.tsx';
import { Step } from './Step.tsx';

type ReplaceStepsProps = {
  readonly task: ReplaceTask;
  /** The old token as it is now; undefined once it is deleted. */
  readonly old: AccessToken | undefined;
};

/** The stage of a replacement and its next step. */
export function ReplaceSteps({ task, old }: ReplaceStepsProps) {
  const account = useAccount();
  const { data: list, refetch } = useTokenList();
  const [isEnding, setIsEnding] = useState(false);
  const step = replaceStep(task, old);
  const tokens = list?.tokens ?? [];
  const clone = tokens.find(({ id }) => id === task.newId);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        <Step name="Create a clone and hand over its key" state={step === 'clone' ? 'next' : 'done'}>
          {step === 'clone' && old !== undefined && (
            <CloneCandidates
              oldId={old.id}
              candidates={possibleClones(task, old, tokens)}
              onChoose={(id) => recordTask(account, { ...task, newId: id })}
              onLook={() => void refetch()}
            />
          )}
          {clone !== undefined && (
            <Button size="small" variant="text" component={Link} to={paths.token(clone.id)} sx={{ ml: -1 }}>
              {clone.name === '' ? clone.id : clone.name}
            </Button>
          )}
        </Step>
        <Step
          name="Switch every client, then set an expiry on the old token"
          state={step === 'clone' ? 'later' : step === 'expire' ? 'next' : 'done'}
        >
          {step === 'expire' && (
            <Button size="small" onClick={() => setIsEnding(true)}>
              Set expiry…
            </Button>
          )}
        </Step>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        {step === 'done' && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Done. The old token {old === undefined ? 'was deleted' : 'has an expiry'}.
          </Typography>
        )}
        <Button size="small" variant="text" sx={{ ml: -1 }} onClick={() => forgetTask(account, task.oldId)}>
          {step === 'done' ? 'Remove from list' : 'Cancel replacement'}
        </Button>
      </Box>
      {isEnding && old !== undefined && <ExpiryDialog token={old} onClose={() => setIsEnding(false)} />}
    </Box>
  );
}
