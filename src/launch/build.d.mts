export function build(): Promise<void>;
export function buildWhenChanged(): Promise<void>;
export function fingerprint(folder: string): Promise<string>;
export function forgetLastBuild(mark: string): Promise<void>;
