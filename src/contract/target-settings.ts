// Chooses the account of a run: the one that the environment names, else the sandbox.

export type RealAccount = { readonly baseUrl: string; readonly key: string };

/**
 * Reads `LD_BASE_URL` and `LD_ACCESS_TOKEN`: both, or neither for the sandbox. Gives one sentence when they cannot be used; it never
 * contains the key.
 */
export function readTarget(
  environment: Readonly<Record<string, string | undefined>>,
): RealAccount | 'sandbox' | { readonly problem: string } {
  const baseUrl = environment['LD_BASE_URL']?.trim() ?? '';
  const key = environment['LD_ACCESS_TOKEN']?.trim() ?? '';
  if (baseUrl === '' && key === '') return 'sandbox';
  if (baseUrl === '' || key === '')
    return { problem: 'Set both LD_BASE_URL and LD_ACCESS_TOKEN, or neither.' };
  if (!key.startsWith('api-'))
    return { problem: 'LD_ACCESS_TOKEN isn’t an access token key. Those begin with "api-".' };
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (url === undefined || !isSafe || url.search !== '' || url.hash !== '' || url.username !== '')
    return {
      problem: 'LD_BASE_URL must be like https://app.launchdarkly.com; http is for this machine only.',
    };
  return { baseUrl: `${url.origin}${url.pathname.replace(/\/+$/, '')}`, key };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
