// Where the gateway gives the whole list of tokens. Apart from reading it, which the boot script has no need of.
export const tokenListPath = '/token-list';
