import type { Effect } from '#domain/policy/language/statement.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import type { Choice } from '#ui/ChoiceSegments.tsx';
import { AllowIcon, DenyIcon } from '#ui/icons.ts';

const choices: readonly Choice<Effect>[] = [
  { value: 'allow', label: 'Allow', icon: AllowIcon, tone: 'allow' },
  { value: 'deny', label: 'Deny', icon: DenyIcon, tone: 'deny' },
];

type EffectChoiceProps = {
  readonly number: number;
  readonly effect: Effect;
  readonly onChange: (effect: Effect) => void;
};

/** Whether a statement allows or denies, as word, icon and colour. */
export function EffectChoice({ number, effect, onChange }: EffectChoiceProps) {
  return (
    <ChoiceSegments
      label={`Effect of statement ${number}`}
      choices={choices}
      value={effect}
      onChange={onChange}
    />
  );
}
