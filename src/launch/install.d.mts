export type LockFile = { packages: Record<string, { version?: string; optional?: boolean }> };
export function installPackages(): Promise<void>;
export function isInstalled(wanted: LockFile, present: LockFile | undefined): boolean;
