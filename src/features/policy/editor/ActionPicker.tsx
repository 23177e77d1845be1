import { useMemo } from 'react';
import type { ResourceKind } from '#domain/policy/language/catalogue.ts';
import { foldText } from '#domain/text/folded-text.ts';
import { Mono } from '#ui/Mono.tsx';
import { PickList } from '#ui/PickList.tsx';
import type { PickOption } from '#ui/pick-list-search.ts';
import { actionMeaning, meaningText } from '../review/action-meaning.ts';
import { actionOptions, togglePatterns } from './action-options.ts';
import type { ActionOption } from './action-options.ts';

type ActionPickerProps = {
  readonly kinds: readonly ResourceKind[];
  readonly patterns: readonly string[];
  readonly onChange: (patterns: readonly string[]) => void;
};

/** The actions of the kinds. Any other name or pattern can be typed and is taken as written. */
export function ActionPicker({ kinds, patterns, onChange }: ActionPickerProps) {
  const offered = useMemo(() => actionOptions(kinds), [kinds]);
  const groups = offered.map(({ title, options }) => ({
    title,
    options: options.map((option) => pickOption(option, patterns)),
  }));

  function ofQuery(query: string): PickOption | undefined {
    if (offered.some(({ options }) => options.some(({ label }) => label === query))) return undefined;
    return {
      id: JSON.stringify([query]),
      label: <Mono>{query}</Mono>,
      search: query,
      detail: meaningText(actionMeaning(query, kinds)),
      isOn: patterns.includes(query),
    };
  }

  return (
    <PickList
      label="Actions"
      placeholder="Search actions or enter a pattern"
      multiple
      fold={foldText}
      groups={groups}
      ofQuery={ofQuery}
      onPick={(id) => {
        const picked: unknown = JSON.parse(id);
        if (Array.isArray(picked)) {
          onChange(
            togglePatterns(
              patterns,
              picked.filter((one) => typeof one === 'string'),
            ),
          );
        }
      }}
    />
  );
}

function pickOption(option: ActionOption, patterns: readonly string[]): PickOption {
  const { label, detail, search = '' } = option;
  return {
    // The id holds the action itself, because the list returns ids as text.
    id: JSON.stringify(option.patterns),
    label: option.patterns.length > 1 ? label : <Mono>{label}</Mono>,
    search: `${label} ${detail} ${search}`,
    detail,
    isOn: option.patterns.every((pattern) => patterns.includes(pattern)),
  };
}
