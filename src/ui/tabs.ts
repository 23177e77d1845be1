// How the tabs of this console tell each other something. Nothing secret: whatever runs on this origin hears it.

export type Tabs = {
  /** Tells every other tab. */
  readonly tell: (message: unknown) => void;
  readonly close: () => void;
};

/** Opens the channel of this name; `onMessage` is called with what other tabs tell, never with this one's own words. */
export function openTabs(name: string, onMessage: (message: unknown) => void): Tabs {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => onMessage(data));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only and takes none
    tell: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
