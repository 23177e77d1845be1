import { callerExamples } from '#domain/key/caller-examples.ts';
import { useSession } from '#queries/session/session.ts';
import { TextTabs } from '#ui/TextTabs.tsx';
import { instanceOrigin } from '../request-texts.ts';

/** The version header for the callers, in the syntax of their tools. */
export function CallerExamples() {
  const instance = useSession().data?.session?.instance;
  const origin = instanceOrigin(instance);
  return <TextTabs label="Kinds of callers" copied="header" texts={callerExamples(origin)} />;
}
