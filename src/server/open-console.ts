// Builds the sandbox and the gateway, in the same way for `npm start` and `vite dev`.
import { pageRoots } from '#domain/address/paths.ts';
import type { Config } from './config.ts';
import { createGateway } from './gateway/app.ts';
import { createInstanceClocks } from './gateway/instance-clocks.ts';
import { createMetrics } from './gateway/metrics.ts';
import { startReminders } from './gateway/reminders.ts';
import { createSend } from './gateway/send-over-network.ts';
import type { Log } from './gateway/log.ts';
import type { Assets } from './gateway/static-assets.ts';
import { createSandbox, type Sandbox } from './sandbox/app.ts';
import { openWorkspace, type Workspace } from './workspace/open-workspace.ts';

export type OpenConsole = {
  /** Answers requests. `env` carries Node's request and response when there is a socket. */
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>;
  readonly sandbox: Sandbox | undefined;
  /** What was counted so far, in the OpenMetrics text format. */
  readonly metricsText: () => string;
  /** From now on `/readyz` answers 503, so that the orchestrator sends no new requests. */
  readonly stopAccepting: () => void;
  readonly close: () => void;
};

/** Opens the console, and the sandbox's database when the sandbox is on; throws when that fails. Without `assets` no pages are served. */
export function openConsole(config: Config, log: Log, assets?: Assets): OpenConsole {
  const sandbox = config.sandbox === undefined ? undefined : createSandbox(config.sandbox);
  const workspace = openShared(config, log);
  let accepting = true;
  const { upstreamTimeout, idleLock } = config;
  const ready = () => accepting;
  const metrics = createMetrics({
    isReady: () => ready() && (sandbox?.ready() ?? true),
    isDatabaseUp: sandbox?.ready,
    workspace: workspace?.health,
  });
  const clocks = createInstanceClocks(Date.now);
  const { webhook } = config;
  const reminders =
    workspace === undefined || webhook === undefined
      ? undefined
      : startReminders({
          webhook,
          workspace,
          send: createSend(config.outbound),
          log,
          metrics,
          clocks,
          now: Date.now,
        });
  const gateway = createGateway({
    config,
    sandbox,
    workspace,
    assets,
    pageRoots,
    log,
    metrics,
    clocks,
    ready,
    upstreamTimeout,
    idleLock,
  });
  return {
    fetch: (request, env) => gateway.fetch(request, env),
    sandbox,
    metricsText: metrics.text,
    stopAccepting: () => {
      accepting = false;
    },
    close: () => {
      reminders?.stop();
      sandbox?.close();
      void workspace?.close();
    },
  };
}

/**
 * Opens the shared workspace. Its database is asked now, so that the log says early whether it is there. Throws when a file that was asked
 * for can't be opened.
 */
function openShared({ workspace: settings }: Config, log: Log): Workspace | undefined {
  if (settings === undefined) return undefined;
  try {
    const workspace = openWorkspace(settings, { log });
    workspace.ready().catch(() => undefined);
    return workspace;
  } catch (error) {
    if (settings.database.kind !== 'file' || settings.database.isOptional !== true) throw error;
    log('warn', error instanceof Error ? error.message : 'the workspace can’t be opened');
    return undefined;
  }
}
