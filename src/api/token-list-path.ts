// The path of the streamed token list. It has a file of its own, because the boot script does not need the rest.
export const tokenListPath = '/token-list';
