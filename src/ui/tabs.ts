// Messages between the tabs of this console. Nothing secret is sent: every script on this origin can read it.

import { placed } from '#store/base-path.ts';

export type Tabs = {
  /** Sends to every other tab. */
  readonly tell: (message: unknown) => void;
  readonly close: () => void;
};

/** Opens the channel with this name. `onMessage` receives the messages of other tabs, never this tab's own. */
export function openTabs(name: string, onMessage: (message: unknown) => void): Tabs {
  const channel = new BroadcastChannel(placed(name));
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => onMessage(data));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only and takes none
    tell: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
