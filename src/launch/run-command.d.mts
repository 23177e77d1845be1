type Environment = Readonly<Record<string, string | undefined>>;
export const root: string;
export function runCommand(
  command: string,
  parameters: readonly string[],
  environment?: Environment,
): Promise<number>;
export function runNpm(parameters: readonly string[], environment?: Environment): Promise<number>;
export function runNpmQuietly(
  parameters: readonly string[],
  environment?: Environment,
): Promise<{ code: number; output: string }>;
