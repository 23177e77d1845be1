// How long a test that could go on forever goes on: a taste in `npm test`, in full by a command of its own.

/**
 * How often to repeat: what the environment variable says, else `full` below the npm script of that name, else `usual`. npm tells
 * its scripts their name, so no shell's way of setting variables is needed.
 */
export function effort({
  variable,
  script,
  usual,
  full,
}: {
  variable: string;
  script: string;
  usual: number;
  full: number;
}): number {
  const asked = process.env[variable];
  if (asked !== undefined && /^\d+$/.test(asked)) return Number(asked);
  return process.env['npm_lifecycle_event'] === script ? full : usual;
}
