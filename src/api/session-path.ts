// The path of the gateway's session. It has a file of its own, because the boot script does not need the rest.
export const sessionPath = '/session';
