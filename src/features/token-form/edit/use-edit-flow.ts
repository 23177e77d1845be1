// The stage of an edit, from the form to the token's page, and the result of each step.
import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { AccessChange } from '#domain/edit/access-change.ts';
import { type OwnTokenRisk, ownTokenRisks } from '#domain/edit/own-token-risk.ts';
import type { AccessCase } from '#domain/policy/access/access-cases.ts';
import type { EditableToken, FreshToken } from '#domain/edit/edit.ts';
import { isChangedByOthers, mergeTokens, type TokenMerge } from '#domain/edit/merge.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { useOnePress } from '#queries/writes/one-press.ts';
import { showToast } from '#ui/toast-queue.ts';
import { useLeaveGuard } from '#ui/use-leave-guard.ts';
import { focusField } from '../field-places.ts';
import { fieldPaths } from '../token-form.ts';
import { type EditFormValues, editFormValuesOf } from './edit-form.ts';
import { useLeaveEdit } from '#features/token-parts/leave-edit.ts';
import { conflictFailure, type SaveFailure, saveFailure } from '#features/token-parts/save-failure.ts';
import { useSaveEdit } from '#features/token-parts/use-save-edit.ts';

type Stage =
  | { readonly kind: 'form' }
  /** `now` is the newest read, from which the next patch starts. `round` counts the conflicts, to tell them apart. */
  | {
      readonly kind: 'merge';
      readonly round: number;
      readonly merge: TokenMerge;
      readonly now: FreshToken;
    };

/** The questions before saving, one after the other; `go` continues after a yes. */
type Asked =
  | { readonly kind: 'cases'; readonly broken: readonly AccessCase[]; readonly go: () => void }
  | { readonly kind: 'own-token'; readonly risks: readonly OwnTokenRisk[]; readonly go: () => void };

/** The effect of an edit on the access: the difference, and the kept cases that it breaks. */
export type AccessEffect = {
  readonly change: AccessChange | undefined;
  readonly broken: readonly AccessCase[];
};

type EditFlowOptions = {
  readonly first: FreshToken;
  readonly isOwn: boolean;
  readonly form: UseFormReturn<EditFormValues>;
};

export function useEditFlow({ first, isOwn, form }: EditFlowOptions) {
  const { id } = first.token;
  const [start, setStart] = useState(first);
  const [stage, setStage] = useState<Stage>({ kind: 'form' });
  const [failure, setFailure] = useState<SaveFailure>();
  const [isSaving, setIsSaving] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const isSettled = useRef(false);
  const save = useSaveEdit(id);
  const leave = useLeaveEdit(id);
  const { isDirty } = form.formState;
  const blocker = useLeaveGuard(() => isDirty && !isSettled.current);

  function finish() {
    isSettled.current = true;
    leave();
  }

  function openMerge(from: EditableToken, wanted: EditableToken, now: FreshToken) {
    const merge = mergeTokens(from, now.token, wanted);
    setStage((before) => ({
      kind: 'merge',
      round: before.kind === 'merge' ? before.round + 1 : 1,
      merge,
      now,
    }));
  }

  const send = useOnePress(async (from: EditableToken, wanted: EditableToken): Promise<void> => {
    setFailure(undefined);
    setIsSaving(true);
    const outcome = await save(from, wanted, form.getValues('comment'));
    setIsSaving(false);
    if (outcome.kind === 'saved') {
      const title = tokenTitle({ id, name: wanted.name });
      const told = outcome.shownBy === 'read' ? ', confirmed by reading it again' : '';
      showToast('allow', `“${title}” was saved${told}.`);
      finish();
    } else if (outcome.kind === 'changed') {
      if (isChangedByOthers(mergeTokens(from, outcome.now.token, wanted)))
        openMerge(from, wanted, outcome.now);
      else setFailure(conflictFailure(outcome.status, wanted.apiVersion !== from.apiVersion));
    } else {
      const problem = saveFailure(outcome);
      if (problem.field === undefined || stage.kind === 'merge') setFailure(problem);
      else {
        form.setError(fieldPaths[problem.field], { message: problem.text });
        focusField(problem.field);
      }
    }
  });

  /** Saves the wanted state of a token that was `from`, after asking for confirmation where needed. */
  function submit(from: EditableToken, wanted: EditableToken, { change, broken }: AccessEffect) {
    const risks = isOwn ? ownTokenRisks(from, wanted, change?.difference) : [];
    const save = () => void send(from, wanted);
    const askOwn = () => (risks.length > 0 ? setAsked({ kind: 'own-token', risks, go: save }) : save());
    if (broken.length > 0) setAsked({ kind: 'cases', broken, go: askOwn });
    else askOwn();
  }

  /** Returns to the form, which continues from the newest read. */
  function editOn(now: FreshToken, wanted: EditableToken) {
    const { kind } = now.token;
    const comment = form.getValues('comment');
    form.reset(editFormValuesOf(now.token, kind));
    form.reset(editFormValuesOf(wanted, kind, comment), { keepDefaultValues: true });
    setStart(now);
    setFailure(undefined);
    setStage({ kind: 'form' });
  }

  return {
    start,
    stage,
    failure,
    isSaving,
    asked,
    blocker,
    submit,
    editOn,
    openMerge,
    dropQuestion: () => setAsked(undefined),
    confirm: () => {
      setAsked(undefined);
      asked?.go();
    },
    clearFailure: () => setFailure(undefined),
    discard: finish,
    leave,
  };
}
