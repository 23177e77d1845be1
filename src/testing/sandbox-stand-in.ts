// A sandbox of one persona whose calls all end as told; for tests of what is in front of it.
import type { Sandbox } from '#server/sandbox/app.ts';

export const readerKey = 'api-77777777-7777-4777-a777-777777777777';

export function sandboxStandIn(
  respond: (request: Request) => Response | Promise<Response> = () => Response.json({ tokenName: 'reader' }),
): Sandbox {
  return {
    fetch: async (request) => respond(request),
    personas: [
      {
        id: 'reader',
        account: 'Stand-in',
        name: 'Rae Reader',
        title: 'Reader',
        description: 'Sees everything, changes nothing.',
      },
    ],
    personaKey: async () => readerKey,
    ready: () => true,
    close: () => undefined,
  };
}
