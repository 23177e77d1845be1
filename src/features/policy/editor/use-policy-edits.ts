import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '#domain/policy/lint/finding.ts';
import {
  applyEdit,
  duplicateStatement,
  insertStatements,
  removeStatement,
  replaceStatement,
} from '#domain/policy/text/edit.ts';
import type { TextEdit } from '#domain/policy/text/edit.ts';
import { appendPasted } from '#domain/policy/text/paste.ts';
import type { Paste } from '#domain/policy/text/paste.ts';
import type { Statement } from '#domain/policy/language/statement.ts';
import type { TokenKind } from '#domain/token/token.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import type { PolicyReading } from './policy-reading.ts';
import { type Removal, removalOf, undoEdit } from './removal.ts';

/** Where the focus goes after a structural edit is rendered. */
export type FocusTarget = { readonly part: 'effect' | 'heading' | 'undo'; readonly index: number };

/** The possible edits of the policy. The object is stable, so that a change in one card does not render the others. */
export type PolicyEdits = {
  readonly change: (index: number, statement: Statement) => void;
  readonly add: () => void;
  readonly duplicate: (index: number) => void;
  readonly remove: (index: number) => void;
  readonly undoRemoval: (removal: Removal) => void;
  readonly paste: (pasted: string) => Paste;
  /** `statement`: the focus goes to the statement, because the repair button disappears with the repair. `stays`: it stays in the JSON. */
  readonly repair: (finding: Finding, focus: 'statement' | 'stays') => void;
};

type PolicyEditing = {
  readonly edits: PolicyEdits;
  readonly removal: Removal | undefined;
  /** Returns the target once. */
  readonly takeFocusTarget: () => FocusTarget | undefined;
};

const emptyStatement: Statement = {
  effect: 'allow',
  resources: { mode: 'only', patterns: [] },
  actions: { mode: 'only', patterns: [] },
};

/** Turns edits in the visual editor into edits of the text, and announces the result. */
export function usePolicyEdits(
  reading: PolicyReading,
  text: string,
  tokenKind: TokenKind | undefined,
  seen: readonly string[],
  onChange: (text: string) => void,
): PolicyEditing {
  const announce = useAnnounce();
  const [removal, setRemoval] = useState<Removal>();
  const focusTarget = useRef<FocusTarget>(undefined);
  const latest = useRef({ text, tokenKind, seen, onChange });
  useLayoutEffect(() => {
    latest.current = { text, tokenKind, seen, onChange };
  }, [text, tokenKind, seen, onChange]);

  const edits = useMemo((): PolicyEdits => {
    const policy = () => reading.read(latest.current.text);
    const apply = (edit: TextEdit | undefined): boolean => {
      if (edit === undefined) return false;
      const next = applyEdit(latest.current.text, edit);
      // A second edit may happen before the first one has come back as a property.
      latest.current = { ...latest.current, text: next };
      latest.current.onChange(next);
      return true;
    };
    const restructure = (edit: TextEdit | undefined, sentence: string, focus: FocusTarget) => {
      if (!apply(edit)) return;
      setRemoval(undefined);
      focusTarget.current = focus;
      announce(sentence);
    };
    return {
      change: (index, statement) => void apply(replaceStatement(policy(), index, statement)),
      add: () => {
        const end = policy().statements.length;
        restructure(insertStatements(policy(), end, [emptyStatement]), `Statement ${end + 1} added`, {
          part: 'effect',
          index: end,
        });
      },
      duplicate: (index) =>
        restructure(
          duplicateStatement(policy(), index),
          `Statement ${index + 1} duplicated as statement ${index + 2}`,
          { part: 'heading', index: index + 1 },
        ),
      remove: (index) => {
        const before = policy();
        const edit = removeStatement(before, index);
        if (edit === undefined) return;
        const count = before.statements.length;
        restructure(edit, `Statement ${index + 1} of ${count} removed`, { part: 'undo', index });
        setRemoval(removalOf(before, index, edit));
      },
      undoRemoval: (removed) =>
        restructure(
          undoEdit(policy(), removed),
          `Statement ${removed.index + 1} of ${removed.count} restored`,
          { part: 'heading', index: removed.index },
        ),
      paste: (pasted) => {
        const before = policy();
        const paste = appendPasted(before, pasted);
        if (paste.kind === 'edit') {
          const words = paste.count === 1 ? '1 statement' : `${paste.count} statements`;
          const index = before.statements.length;
          restructure(paste.edit, `${words} pasted`, { part: 'heading', index });
        }
        return paste;
      },
      repair: ({ code, pointer, statement }, focus) => {
        // The finding may be about an older text: the same finding is looked up in the current text.
        const now = latest.current;
        const { findings } = reading.newest(now.text, now.tokenKind, now.seen);
        const repair = findings.find((one) => one.code === code && one.pointer === pointer)?.repair;
        if (!apply(repair?.edit)) return;
        announce(`Applied: ${repair?.label ?? ''}`);
        if (focus === 'stays' || statement === undefined) return;
        const last = policy().statements.length - 1;
        focusTarget.current = { part: 'heading', index: Math.min(statement, last) };
      },
    };
  }, [announce, reading]);

  const takeFocusTarget = useCallback(() => {
    const target = focusTarget.current;
    focusTarget.current = undefined;
    return target;
  }, []);

  return { edits, removal, takeFocusTarget };
}
