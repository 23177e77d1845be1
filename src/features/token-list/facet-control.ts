// The data that every control of a facet needs, whether it is a menu or a searchable list.

type FacetValue = {
  readonly value: string;
  readonly label: string;
  /** The number of tokens with this value under all the other filters. */
  readonly count: number;
  readonly isOn: boolean;
};

export type FacetControlProps = {
  /** The text of the button: the facet and its chosen values. */
  readonly label: string;
  readonly title: string;
  /** Computed when opened: sorting several hundred owners would slow down each key press in the search. */
  readonly values: () => readonly FacetValue[];
  readonly isActive: boolean;
  readonly onToggle: (value: string) => void;
  readonly onClear: () => void;
};
