import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useFormContext, useFormState } from 'react-hook-form';
import type { DraftField } from '#domain/draft/request.ts';
import { ProblemLinks } from '../ProblemLinks.tsx';
import { fieldPaths, type TokenFormValues } from '../token-form.ts';

type FormProblemsProps = {
  /** The number of failed attempts to submit. */
  readonly attempt: number;
};

const fields: readonly DraftField[] = [
  'name',
  'description',
  'role',
  'roleIds',
  'policyText',
  'apiVersion',
  'expiry',
];

/** The problems that prevent the create, each with a link to its field. Renders nothing if there are none. */
export function FormProblems({ attempt }: FormProblemsProps) {
  const { getFieldState } = useFormContext<TokenFormValues>();
  const formState = useFormState<TokenFormValues>();
  const problems = fields.flatMap((field) => {
    const message = getFieldState(fieldPaths[field], formState).error?.message;
    return message === undefined ? [] : [{ field, message }];
  });

  if (problems.length === 0) return null;
  return (
    <Alert
      // Each failed attempt shows a new summary, which takes the focus.
      key={attempt}
      ref={takeFocus}
      severity="error"
      role="group"
      aria-label="Problems to fix"
      tabIndex={-1}
    >
      {problems.length === 1 ? 'Fix 1 problem to continue.' : `Fix ${problems.length} problems to continue.`}
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        <ProblemLinks problems={problems} />
      </Box>
    </Alert>
  );
}

function takeFocus(summary: HTMLElement | null): void {
  summary?.focus();
}
