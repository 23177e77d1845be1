import { createMiddleware } from 'hono/factory';
import { beginFaults, endFaults, type Operation } from './faults/faults.ts';
import { spoilAnswer } from './faults/spoiled-answers.ts';
import type { SandboxEnv, Services } from './services.ts';

/** What surrounds every operation: its route limit, and the faults armed for it (see faults.ts). */
export function operation(name: Operation, services: Services) {
  return createMiddleware<SandboxEnv>(async (context, next) => {
    const now = services.now();
    const headers = services.rateLimit.count(name, now);
    const faults = services.armedFaults.take(name);
    context.set('faults', faults);
    await beginFaults(faults, now, context.req.raw.signal);
    await next();
    endFaults(faults);
    if (faults.length > 0) context.res = await spoilAnswer(context.res, faults);
    for (const [header, value] of Object.entries(headers)) context.res.headers.set(header, value);
  });
}
