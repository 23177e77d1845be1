export function whyItFailed(step: string, code: number, output: string, hint: string): string;
