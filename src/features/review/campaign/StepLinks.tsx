import { Link } from 'react-router-dom';
import { LinkBar } from '#ui/LinkBar.tsx';

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
    <LinkBar aria-label="Steps of the review">
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
    </LinkBar>
  );
}
