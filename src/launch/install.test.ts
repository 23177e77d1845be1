import { describe, expect, it } from 'vitest';
import { isInstalled } from './install.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/hono': { version: '4.13.19' },
    'node_modules/@libsql/win32-x64-msvc': { version: '0.5.29', optional: true },
  },
};
const present = (version: string) => ({ packages: { 'node_modules/hono': { version } } });

describe('packages', () => {
  it('are installed when every one that fits this system has the version of the lock file', () => {
    expect(isInstalled(wanted, present('4.13.19'))).toBe(true);
  });

  it('are not when one is older, missing, or nothing was installed', () => {
    expect(isInstalled(wanted, present('4.13.18'))).toBe(false);
    expect(isInstalled(wanted, { packages: {} })).toBe(false);
    expect(isInstalled(wanted, undefined)).toBe(false);
  });
});
