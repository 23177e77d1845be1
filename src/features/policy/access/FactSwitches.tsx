import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ConditionalAnswer } from '#domain/policy/access/conditional-answer.ts';
import { isTellable, tellFact, toldFacts } from '#domain/policy/access/open-facts.ts';
import type { Fact, Told } from '#domain/policy/access/open-facts.ts';
import type { Resource } from '#domain/policy/language/resource-match.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { factWords } from './condition-words.ts';

type FactSwitchesProps = {
  readonly answer: ConditionalAnswer;
  readonly resource: Resource;
  /** Asks again with a fact about the resource set. */
  readonly onTell: (resource: Resource) => void;
};

const choices: readonly { readonly value: Told; readonly label: string }[] = [
  { value: 'open', label: 'Unknown' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** Switches for the facts that the answer depends on, and for those that the question already states. */
export function FactSwitches({ answer, resource, onTell }: FactSwitchesProps) {
  const id = useId();
  const told = toldFacts(resource);
  const open = answer.conditions.flatMap(({ facts }) => facts).filter(isTellable);
  const switches = new Map<string, { readonly fact: Fact; readonly told: Told }>();
  for (const one of [...told, ...open.map((fact) => ({ fact, told: 'open' as const }))]) {
    const words = factWords(one.fact, resource);
    if (!switches.has(words)) switches.set(words, one);
  }
  if (switches.size === 0) return null;
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'grid', gap: 1, mt: 1.5 }}>
      <Typography variant="subtitle2" component="h3" id={id}>
        Narrow it down
      </Typography>
      {[...switches].map(([words, one]) => (
        <Box
          key={words}
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}
        >
          <Typography variant="body2" component="span" aria-hidden sx={{ overflowWrap: 'anywhere' }}>
            {words}
          </Typography>
          <ChoiceSegments
            label={words}
            choices={choices}
            value={one.told}
            onChange={(value) => onTell(tellFact(resource, one.fact, value))}
          />
        </Box>
      ))}
    </Box>
  );
}
