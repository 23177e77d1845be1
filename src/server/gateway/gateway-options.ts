// The options of the gateway.
import type { Sandbox } from '../sandbox/app.ts';
import type { Config } from '../config.ts';
import type { InstanceClocks } from './instance-clocks.ts';
import type { Metrics } from './metrics.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import type { Log } from './log.ts';
import type { Assets } from './static-assets.ts';
import type { Send } from './upstream.ts';

export type GatewayOptions = {
  readonly config: Pick<Config, 'loopback' | 'sessionSecrets' | 'instances'> &
    Partial<
      Pick<
        Config,
        'allowedHosts' | 'trustedProxies' | 'outbound' | 'basePath' | 'logClientAddress' | 'userHeader'
      >
    >;
  readonly sandbox: Sandbox | undefined;
  /** What administrators share; nothing when missing. */
  readonly workspace?: Workspace | undefined;
  /** The built console; missing when something else serves it, as `vite dev` does. */
  readonly assets?: Assets | undefined;
  /** The first path segments of the console's pages. */
  readonly pageRoots?: readonly string[];
  /** Sends calls to an instance; tests replace the network here. */
  readonly sendUpstream?: Send;
  readonly log: Log;
  /** Counts what happens; nothing is counted when missing. */
  readonly metrics?: Metrics | undefined;
  /** Compares the clocks of instances; nothing is compared when missing. */
  readonly clocks?: InstanceClocks | undefined;
  /** Epoch ms. */
  readonly now?: () => number;
  /** False while the process shuts down. */
  readonly ready?: () => boolean;
  /** How long an instance may take for a whole answer, in ms. */
  readonly upstreamTimeout?: number;
  /** After how long without input the console locks itself, in ms; never when missing or 0. */
  readonly idleLock?: number;
};
