import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import { kindsNamedBy } from '#domain/policy/language/statement-kinds.ts';
import type { Scope } from '#domain/policy/language/statement.ts';
import { AddIcon } from '#ui/icons.ts';
import { PopoverButton } from '#ui/PopoverButton.tsx';
import { KindPicker } from './KindPicker.tsx';
import { ResourceRow } from './ResourceRow.tsx';
import { ScopeField } from './ScopeField.tsx';
import { withKind } from './segment-change.ts';

type ResourceListProps = {
  readonly number: number;
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
};

/** The resources that a statement names, one row each. */
export function ResourceList({ number, scope, onChange }: ResourceListProps) {
  const { patterns } = scope;
  const setPatterns = (next: readonly string[]) => onChange({ ...scope, patterns: next });

  return (
    <ScopeField
      title="Resources"
      number={number}
      scope={scope}
      onChange={onChange}
      action={
        <PopoverButton
          label={`Add a resource to statement ${number}`}
          renderButton={(opener) => (
            <Button
              {...opener}
              size="small"
              variant="text"
              data-add
              startIcon={<AddIcon />}
              aria-label={`Add resource to statement ${number}`}
            >
              Add resource
            </Button>
          )}
        >
          {(close) => (
            <KindPicker
              only={kindsNamedBy(patterns)[0]}
              onPick={(choice) => {
                const kind = choice.kind === 'kind' ? findResourceKind(choice.id) : undefined;
                const text = choice.kind === 'text' ? choice.text : kind && withKind(undefined, kind);
                if (text !== undefined) setPatterns([...patterns, text]);
                close();
              }}
            />
          )}
        </PopoverButton>
      }
    >
      {patterns.length > 0 && (
        <Box component="ul" sx={{ m: 0, p: 0, width: '100%', listStyle: 'none', display: 'grid', gap: 0.5 }}>
          {patterns.map((pattern, at) => (
            <ResourceRow
              // oxlint-disable-next-line react/no-array-index-key -- a row that is typed in must stay the same row
              key={at}
              text={pattern}
              beside={patterns.toSpliced(at, 1)}
              place={`resource ${at + 1} of statement ${number}`}
              onChange={(text) => setPatterns(patterns.with(at, text))}
              onRemove={() => setPatterns(patterns.toSpliced(at, 1))}
            />
          ))}
        </Box>
      )}
    </ScopeField>
  );
}
