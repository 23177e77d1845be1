import { foldText } from '#domain/text/folded-text.ts';
import { Mono } from '#ui/Mono.tsx';
import { PickList } from '#ui/PickList.tsx';
import type { PickGroup, PickOption } from '#ui/pick-list-search.ts';
import { mainKinds } from '#domain/policy/language/catalogue.ts';
import { isTakenAsWritten, offeredKinds } from './kind-offer.ts';

export type KindChoice =
  | { readonly kind: 'kind'; readonly id: string }
  /** A whole specifier, typed instead of built. */
  | { readonly kind: 'text'; readonly text: string };

type KindPickerProps = {
  readonly selected?: string;
  /** The kind of the statement's first resource: a statement names one kind only (contract section 12). */
  readonly only: string | undefined;
  readonly onPick: (choice: KindChoice) => void;
};

const written = 'written ';

/** The kinds of resource in the catalogue's groups. A specifier typed into the search is taken as written. */
export function KindPicker({ selected, only, onPick }: KindPickerProps) {
  return (
    <PickList
      label="Resource types"
      placeholder="Search types or enter a specifier"
      fold={foldText}
      groups={groupsWith(selected, only)}
      ofQuery={(query) => specifierOption(query, only)}
      onPick={(id) =>
        onPick(
          id.startsWith(written) ? { kind: 'text', text: id.slice(written.length) } : { kind: 'kind', id },
        )
      }
    />
  );
}

function groupsWith(selected: string | undefined, only: string | undefined): readonly PickGroup[] {
  const groups = new Map<string, PickOption[]>();
  for (const { id, group, label, specifier } of offeredKinds(only)) {
    const title = mainKinds.includes(id) ? 'Most used' : group;
    const options = groups.get(title) ?? [];
    groups.set(title, options);
    options.push({
      id,
      label,
      search: `${label} ${group} ${specifier}`,
      detail: <Mono>{specifier}</Mono>,
      isOn: id === selected,
    });
  }
  return [...groups].map(([title, options]) => ({ title, options }));
}

function specifierOption(query: string, only: string | undefined): PickOption | undefined {
  if (!isTakenAsWritten(query, only)) return undefined;
  return { id: written + query, label: <Mono>{query}</Mono>, search: query, detail: 'Use as typed' };
}
