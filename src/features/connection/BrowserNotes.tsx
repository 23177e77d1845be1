import { useState } from 'react';
import { browserNotes } from '#domain/account/browser-notes.ts';
import { canStore, createBrowserStore, useBrowserStore } from '#queries/kept/browser-store.ts';
import { useServerAhead } from '#queries/session/server-clock.ts';
import { useSession } from '#queries/session/session.ts';
import { isZoneKnown } from '#ui/local-zone.ts';
import { Notice } from '#ui/Notice.tsx';

/** The notes that were closed already: the session, then the subjects of its notes. */
const read = createBrowserStore<readonly string[]>({
  key: 'browser-notes',
  encode: (words) => words.join(' '),
  decode: (text) => (text ?? '').split(' '),
});

/** Notes about unusual browser settings, shown above the page until closed: once per session. */
export function BrowserNotes() {
  const session = useSession().data?.session;
  const serverAhead = useServerAhead();
  const [stores] = useState(canStore);
  const [readIn, ...readAbout] = useBrowserStore(read);
  if (session === undefined) return null;
  const mark = `${session.instance.id}-${session.signedInAt}`;
  const notes = browserNotes({ serverAhead, isZoneKnown, canStore: stores });
  const news = notes.filter(({ about }) => readIn !== mark || !readAbout.includes(about));
  if (news.length === 0) return null;
  return (
    <Notice
      severity="info"
      role="status"
      sx={{ mb: 2 }}
      slotProps={{ closeButton: { 'aria-label': 'Close this note' } }}
      onClose={() => read.update(() => [mark, ...notes.map(({ about }) => about)])}
    >
      {news.map(({ text }) => text).join(' ')}
    </Notice>
  );
}
