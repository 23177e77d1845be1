import { Link } from 'react-router-dom';
import { LinkBar } from '#ui/LinkBar.tsx';

export const campaignSteps = ['decide', 'owners', 'carry-out', 'sign'] as const;

export type Step = (typeof campaignSteps)[number];

type StepLinksProps = {
  readonly step: Step;
  readonly left: number;
  /** How many owners are asked. */
  readonly asked: number;
  readonly unfinished: number;
};

/** The steps of a review with what is left in each. */
export function StepLinks({ step, left, asked, unfinished }: StepLinksProps) {
  const steps = [
    { id: 'decide', label: `Decide (${left.toLocaleString('en')} left)` },
    { id: 'owners', label: `Ask owners (${asked.toLocaleString('en')})` },
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
