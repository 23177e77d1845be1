export const unpackedNginx: string;
export function findNginx(environment?: Record<string, string | undefined>): string | undefined;
