// The targets of a session's calls: a remote instance or the sandbox in this process, behind one interface.
import type { Instance } from '../config.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { sendByFetch } from './send-by-fetch.ts';
import { directOutbound } from '../config.ts';
import { createSend } from './send-over-network.ts';
import { callUpstream, type Send, type UpstreamCall, type UpstreamResult } from './upstream.ts';

/** The part of an instance that the browser may know. */
export type InstanceSummary = Pick<Instance, 'id' | 'name' | 'host' | 'origin'>;

export type Target = {
  readonly instance: InstanceSummary;
  call(call: UpstreamCall): Promise<UpstreamResult>;
};

export type Targets = {
  /** The remote instances; the sandbox is not one of them. */
  readonly instances: readonly InstanceSummary[];
  find(id: string): Target | undefined;
};

export const sandboxId = 'sandbox';
const sandboxInstance: Instance = {
  id: sandboxId,
  name: 'Sandbox',
  host: 'in this console',
  origin: 'http://sandbox',
};

/** The fixed list of targets that a key can be sent to. */
export function createTargets(options: GatewayOptions): Targets {
  const {
    config,
    sandbox,
    metrics,
    clocks,
    sendUpstream = createSend(config.outbound ?? directOutbound),
    upstreamTimeout = 30_000,
  } = options;
  const target = (instance: Instance, send: Send): [string, Target] => [
    instance.id,
    {
      instance: summary(instance),
      async call(call) {
        const began = performance.now();
        const result = await callUpstream(instance, call, { send, timeout: upstreamTimeout });
        metrics?.noteCall(instance.id, result, performance.now() - began);
        if (result.kind === 'answer') clocks?.note(instance.origin, result.headers);
        return result;
      },
    },
  ];
  const targets = new Map([
    ...config.instances.map((instance) => target(instance, sendUpstream)),
    ...(sandbox === undefined ? [] : [target(sandboxInstance, sendByFetch(sandbox.fetch))]),
  ]);
  return { instances: config.instances.map(summary), find: (id) => targets.get(id) };
}

function summary({ id, name, host, origin }: Instance): InstanceSummary {
  return { id, name, host, origin };
}
