import { MenuButton } from '#ui/MenuButton.tsx';
import { facetChip } from './facet-chip.ts';
import type { FacetControlProps } from './facet-control.ts';

/** A facet of few values, all visible. */
export function FacetMenu({ label, values, isActive, onToggle, onClear }: FacetControlProps) {
  return (
    <MenuButton
      label={label}
      look={facetChip(isActive)}
      entries={(close) => [
        ...values().map(({ value, label: name, count, isOn }) => ({
          kind: 'checkbox' as const,
          id: value,
          label: name,
          isOn,
          note: count,
          onPick: () => onToggle(value),
        })),
        ...(isActive
          ? [
              { kind: 'divider' as const },
              {
                kind: 'action' as const,
                id: 'any',
                label: 'Clear filter',
                onPick: () => {
                  onClear();
                  close();
                },
              },
            ]
          : []),
      ]}
    />
  );
}
