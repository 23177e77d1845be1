// Mounts the gateway and the sandbox in `vite dev`. So development has the same routes as production, and both sides reload.
import { randomBytes } from 'node:crypto';
import { getRequestListener } from '@hono/node-server';
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import type { OpenConsole } from './open-console.ts';

const gatewayPaths = /^\/(?:session|api|token-list|workspace|calendar|sandbox|healthz|readyz)(?:[/?]|$)/;

type DevModule = { readonly openForDevelopment: (environment: NodeJS.ProcessEnv) => OpenConsole };

/**
 * Serves the gateway's paths before Vite's own. Pages come from Vite without the strict content policy, since hot reload injects scripts
 * and styles. The policy is tested on the production build.
 */
export function gatewayInDev(): Plugin {
  return {
    name: 'gateway-in-dev',
    apply: 'serve',
    configureServer(server) {
      // Unit tests in the browser run without a gateway and must not open anybody's sandbox.
      if (process.env['VITEST'] !== undefined) return;
      const current = keepCurrent(server);
      const answer = async (request: Request, env: object) => {
        try {
          return await (await current()).fetch(request, env);
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          server.config.logger.error(`The gateway did not open: ${message}`);
          return new Response(message, { status: 500 });
        }
      };
      const listener = getRequestListener(answer, { overrideGlobalObjects: true });
      server.middlewares.use((incoming, outgoing, next) => {
        if (!gatewayPaths.test(incoming.url ?? '')) next();
        else void listener(incoming, outgoing);
      });
    },
  };
}

/** Gives the open console of the newest code. After a change to a server file, the next request replaces the old console. */
function keepCurrent(server: ViteDevServer): () => Promise<OpenConsole> {
  const { ssr } = server.environments;
  // One secret for the whole process, so that a reload of the server signs nobody out.
  const environment = { SESSION_SECRET: randomBytes(32).toString('hex'), ...process.env };
  let known: { module: DevModule; opened: OpenConsole } | undefined;
  return async () => {
    if (ssr === undefined || !isRunnableDevEnvironment(ssr))
      throw new Error('Vite cannot run the server here.');
    const module = await ssr.runner.import<DevModule>('/src/server/open-for-development.ts');
    if (known?.module.openForDevelopment !== module.openForDevelopment) {
      known?.opened.close();
      known = { module, opened: module.openForDevelopment(environment) };
    }
    return known.opened;
  };
}
