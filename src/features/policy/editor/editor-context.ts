import { createContext, use } from 'react';
import type { Finding } from '#domain/policy/lint/finding.ts';
import type { SeenValues } from './seen-values.ts';
import type { PolicyEdits } from './use-policy-edits.ts';

export type JsonPlace = { readonly statement: number } | { readonly finding: Finding };

/** What every part of the editor may use. Nothing in it changes during typing. */
export type EditorTools = {
  readonly edits: PolicyEdits;
  readonly seen: SeenValues;
  /** Opens the JSON at a statement or a finding and selects its range. */
  readonly showJson: (place: JsonPlace) => void;
  /** Brings a statement into view and gives it the focus. */
  readonly showStatement: (index: number) => void;
};

export const EditorContext = createContext<EditorTools | undefined>(undefined);

export function useEditorTools(): EditorTools {
  const tools = use(EditorContext);
  if (tools === undefined) throw new Error('This part works inside a PolicyEditor only.');
  return tools;
}
