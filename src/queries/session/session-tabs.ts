// Messages between the tabs of this browser about their session. So no tab shows an ended session until its next call.
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import * as v from 'valibot';
import type { SessionState } from '#domain/account/session.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { loseSession } from './session-loss.ts';

const newsSchema = v.object({
  /** The public ID of the session in question. */
  session: v.string(),
  event: v.picklist(['signed-in', 'signed-out', 'locked', 'key-replaced']),
});

type SessionNews = v.InferOutput<typeof newsSchema>;

type Tabs = { readonly tell: (news: SessionNews) => void; readonly close: () => void };

/** Opens a channel to the other tabs; their messages go to `onMessage`. */
type OpenTabs = (name: string, onMessage: (message: unknown) => void) => Tabs;

let tabs: Tabs | undefined;

/** Sends a message to the other tabs. */
export function tellTabs(news: SessionNews): void {
  tabs?.tell(news);
}

/** Handles messages of other tabs while the console is open. */
export function useSessionNews(openTabs: OpenTabs): void {
  const client = useQueryClient();
  useEffect(() => {
    const opened = openTabs('session', (message) => {
      const news = v.safeParse(newsSchema, message);
      if (news.success) takeIn(client, news.output);
    });
    tabs = opened;
    return () => {
      opened.close();
      tabs = undefined;
    };
  }, [client, openTabs]);
}

/** Tells the other tabs when the session's own token got a new key. */
export function tellOfReset(client: QueryClient, tokenId: string): void {
  const session = client.getQueryData<SessionState>(queryKeys.session)?.session;
  if (session?.identity.tokenId === tokenId) tellTabs({ session: session.id, event: 'key-replaced' });
}

function takeIn(client: QueryClient, { session, event }: SessionNews): void {
  const shown = client.getQueryData<SessionState>(queryKeys.session)?.session?.id;
  // The end hides the data at once. Only the gateway knows the new session and its key.
  if (shown === session && event === 'signed-out') loseSession(client, 'left');
  else if (shown === session && event === 'locked') loseSession(client, 'idle');
  else void client.invalidateQueries({ queryKey: queryKeys.session });
}
