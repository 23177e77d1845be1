// Where the gateway's session is. Apart from reading it, which the boot script has no need of.
export const sessionPath = '/session';
