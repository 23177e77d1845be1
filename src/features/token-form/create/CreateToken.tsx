import { useState, type ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useLocation, useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { AccessCase } from '#domain/policy/access/access-cases.ts';
import type { TokenDraft } from '#domain/draft/draft.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { BrokenCasesDialog } from '#features/policy/access/BrokenCasesDialog.tsx';
import { newTokenCases, useAccessCases } from '#queries/kept/access-cases.ts';
import type { ApiError } from '#queries/requests/failure.ts';
import { useOnePress } from '#queries/writes/one-press.ts';
import { useHoldPage } from '#queries/session/session-hold.ts';
import { useSession } from '#queries/session/session.ts';
import { fieldPaths, formValuesOf, tokenFormResolver, type TokenFormValues } from '../token-form.ts';
import { questionIn, questionPath } from '#features/token-parts/access-links.ts';
import { CreatedHandOver } from './CreatedHandOver.tsx';
import { CreateForm } from './CreateForm.tsx';
import { LostCreateCard } from './LostCreateCard.tsx';
import { readRefusal, type Refusal } from './refusal.ts';
import type { Beginning } from './StartMenu.tsx';
import { useCreateFlow } from './use-create-flow.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import { brokenCases } from '#domain/policy/access/access-cases.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { useMember } from '#queries/cache/members.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { accessOfDraft } from '../draft-access.ts';

type CreateTokenProps = {
  /** The initial content of the form. Pass the same object on each render. */
  readonly start: TokenDraft;
  /** Where `start` comes from, if it is not empty. */
  readonly beginning?: Beginning;
  readonly notice?: ReactNode;
};

/** The whole creation of a token: the form, the hand-over of its key, and the search for the token after a lost answer. */
export function CreateToken({ start, beginning, notice }: CreateTokenProps) {
  const navigate = useNavigate();
  const { state } = useLocation();
  const memberId = useSession().data?.session?.identity.memberId;
  const [refusal, setRefusal] = useState<Exclude<Refusal, { kind: 'field' }>>();
  const [attempt, setAttempt] = useState(0);
  const form = useForm<TokenFormValues>({
    defaultValues: formValuesOf(start),
    resolver: tokenFormResolver,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const kept = useKeptDraft(form, start);
  const cases = useAccessCases(newTokenCases);
  const flow = useCreateFlow({ onMade, onRefused });
  const brokenBy = useBrokenCases(cases.cases);
  const [broken, setBroken] = useState<{
    readonly cases: readonly AccessCase[];
    readonly draft: TokenDraft;
  }>();

  // The answer brings a key that cannot be shown again later.
  useHoldPage(flow.isSending);

  function onMade(token: AccessToken) {
    kept.forget();
    cases.handTo(token.id);
  }

  function onRefused(error: ApiError) {
    const read = readRefusal(error, { kind: form.getValues('kind'), memberId });
    if (read.kind !== 'field') return setRefusal(read);
    form.setError(fieldPaths[read.field], { message: read.message });
    setAttempt((count) => count + 1);
  }

  const submit = useOnePress(
    form.handleSubmit(
      async (draft) => {
        setRefusal(undefined);
        const breaks = brokenBy(draft);
        if (breaks.length === 0) await flow.send(draft);
        else setBroken({ cases: breaks, draft });
      },
      () => {
        setRefusal(undefined);
        setAttempt((count) => count + 1);
      },
    ),
  );

  function goTo(id: string) {
    const question = questionIn(state);
    // Back must not lead to the form: its token exists now.
    void navigate(question === undefined ? paths.token(id) : questionPath(id, question), { replace: true });
  }

  const { stage } = flow;
  if (stage.kind === 'handing-over')
    return <CreatedHandOver stage={stage} expiry={flow.expiry} onDone={goTo} />;
  if (stage.kind === 'lost') {
    return (
      <LostCreateCard
        stage={stage}
        onLookAgain={() => flow.lookAgain(stage.attempt)}
        onBackToForm={flow.backToForm}
        onKeep={(id) => {
          kept.forget();
          goTo(id);
        }}
        onFreshKey={({ token, held }) => flow.handOver(token, held, 'recovery', stage.attempt.expiresAt)}
      />
    );
  }
  return (
    <FormProvider {...form}>
      <CreateForm
        start={start}
        beginning={beginning}
        notice={notice}
        kept={kept}
        refusal={refusal}
        attempt={attempt}
        isSending={flow.isSending}
        onSubmit={() => void submit()}
      />
      <BrokenCasesDialog
        cases={broken?.cases}
        confirmLabel="Create anyway"
        onCancel={() => setBroken(undefined)}
        onConfirm={() => {
          setBroken(undefined);
          if (broken !== undefined) void flow.send(broken.draft);
        }}
      />
    </FormProvider>
  );
}

/** Returns a function that finds the cases a draft would break; it sends no request. */
function useBrokenCases(
  cases: readonly AccessCase[],
): (draft: Pick<TokenDraft, 'kind' | 'access'>) => readonly AccessCase[] {
  const roles = useRoleDirectory().data;
  const own = useOwnToken().data?.token.member;
  const member = useMember(cases.length === 0 ? undefined : own?.id).data;
  return ({ kind, access }) => {
    const token = { kind, access: accessOfDraft(access), member: kind === 'personal' ? own : undefined };
    return brokenCases(
      reviewTokenAccess(token, member, (id) => roles?.get(id)),
      cases,
    );
  };
}
