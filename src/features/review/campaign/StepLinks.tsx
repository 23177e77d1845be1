import { styled } from '@mui/material/styles';
import { Link } from 'react-router-dom';

export type Step = 'decide' | 'carry-out' | 'sign';

type StepLinksProps = { readonly step: Step; readonly left: number; readonly unfinished: number };

/** The steps of a review with what is left in each. */
export function StepLinks({ step, left, unfinished }: StepLinksProps) {
  const steps = [
    { id: 'decide', label: `Decide (${left.toLocaleString('en')} left)` },
    { id: 'carry-out', label: `Carry out (${unfinished.toLocaleString('en')})` },
    { id: 'sign', label: 'Sign and save' },
  ] as const;
  return (
    <Bar aria-label="Steps of the review">
      {steps.map(({ id, label }) => (
        <Link
          key={id}
          to={`?step=${id}`}
          replace
          preventScrollReset
          aria-current={id === step ? 'step' : undefined}
        >
          {label}
        </Link>
      ))}
    </Bar>
  );
}

const Bar = styled('nav')(({ theme: { vars, typography } }) => ({
  ...typography.body2,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 20,
  marginBottom: 16,
  borderBottom: `1px solid ${vars.palette.divider}`,
  fontVariantNumeric: 'tabular-nums',
  '& a': {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 36,
    marginBottom: -1,
    fontWeight: 500,
    color: vars.palette.text.secondary,
    textDecoration: 'none',
    borderBottom: '2px solid transparent',
  },
  '& a:hover': { color: vars.palette.text.primary },
  '& a[aria-current]': { color: vars.palette.text.primary, borderBottomColor: vars.palette.text.primary },
  '& a:focus-visible': {
    outline: `2px solid ${vars.palette.primary.main}`,
    outlineOffset: -2,
    borderRadius: 4,
  },
  '@media (forced-colors: active)': {
    '& a:not([aria-current])': { borderBottomStyle: 'none', paddingBottom: 2 },
    '& a[aria-current]': { borderBottomColor: 'Highlight' },
  },
}));
