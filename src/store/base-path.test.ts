import { afterEach, describe, expect, it, vi } from 'vitest';
import { isPlaced, ownPath, placed } from './base-path.ts';

function standAt(base: string | undefined): void {
  vi.stubGlobal('document', { documentElement: { dataset: base === undefined ? {} : { base } } });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a host of its own', () => {
  it.each(['/', '/tokens', '/tools/console/tokens'])('changes nothing about %s', (path) => {
    standAt(undefined);
    expect([placed(path), ownPath(path), isPlaced(path)]).toEqual([path, path, true]);
  });
});

describe('a path of a host', () => {
  it('begins each address, and is no part of the console’s own paths', () => {
    standAt('/tools/console');
    expect(placed('/tokens')).toBe('/tools/console/tokens');
    expect(ownPath('/tools/console/tokens')).toBe('/tokens');
    expect(['/tools/console/', '/tools/console'].map(ownPath)).toEqual(['/', '/']);
  });

  it('is told from paths that only begin like it', () => {
    standAt('/tools/console');
    expect(['/tools/console2', '/tools', '/tokens', '/'].map(isPlaced)).toEqual([false, false, false, false]);
    expect(ownPath('/tools/console2/tokens')).toBe('/tools/console2/tokens');
  });
});
