export function findPostgres(
  environment?: Record<string, string | undefined>,
  versions?: string,
): string | undefined;
