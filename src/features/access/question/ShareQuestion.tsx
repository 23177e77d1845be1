import type { AcrossTexts } from '#domain/account-access/question.ts';
import { useIsSharingAdmin } from '#queries/kept/may-share.ts';
import { sharedQuestionOf, useSharedQuestions } from '#queries/kept/shared-questions.ts';
import { useShareEntry } from '#queries/writes/share.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { showToast } from '#ui/toast-queue.ts';

/** In characters: the gateway keeps no longer name. */
const longestName = 200;

/** Keeps the question for everyone in the account, or stops that. Nothing for keys without the Admin or Owner role. */
export function ShareQuestion({ question: { action, resource } }: { readonly question: AcrossTexts }) {
  const isAdmin = useIsSharingAdmin();
  const questions = useSharedQuestions();
  const share = useShareEntry();
  if (!isAdmin) return null;
  const shared = questions.find((one) => one.action === action && one.resource === resource);
  const subject = sharedQuestionOf({ action, resource });
  const isTooLong = subject.name.length > longestName;
  return (
    <BusyButton
      size="small"
      sx={{ mb: 1 }}
      data-screen-only
      busy={share.isPending}
      unavailable={isTooLong ? 'This question is too long to share.' : false}
      onClick={() =>
        share.mutate(
          shared === undefined
            ? { ...subject, version: 0, content: { action, resource } }
            : { ...subject, version: shared.version, content: null },
          {
            onSuccess: () =>
              showToast(
                'allow',
                shared === undefined ? 'Question shared with everyone in this account.' : 'No longer shared.',
              ),
            onError: ({ message }) => showToast('deny', `Not changed. ${message}`),
          },
        )
      }
    >
      {shared === undefined ? 'Share question' : 'Stop sharing question'}
    </BusyButton>
  );
}
