// What every control of a facet shows and tells, whether it is a menu or a list to search.

type FacetValue = {
  readonly value: string;
  readonly label: string;
  /** How many tokens it would find under all the other filters. */
  readonly count: number;
  readonly isOn: boolean;
};

export type FacetControlProps = {
  /** What is on the button: the facet, and what is chosen. */
  readonly label: string;
  readonly title: string;
  /** Made when it is opened: putting some hundred owners in order would be felt at each key of a search. */
  readonly values: () => readonly FacetValue[];
  readonly isActive: boolean;
  readonly onToggle: (value: string) => void;
  readonly onClear: () => void;
};
