import { expect, test, vi } from 'vitest';
import { paths } from '#domain/address/paths.ts';
import { loadFailureText } from './load-failure.ts';

const { pathname: plan } = new URL(paths.bulkPlan('delete'), 'https://console.example');

test.each([
  '/',
  paths.connect(),
  paths.tokens(),
  paths.resetToken('1'),
  paths.bulk(),
  plan,
  paths.grace(),
  paths.accessMatrix(),
])('at %s the connection may be to blame', (path) => {
  expect(loadFailureText(path)).toContain('Check your connection');
});

test.each(['/console/', '/console', '/tools/console/tokens', '/tokens-console/'])(
  'at %s a proxy has put the console under a path, and the page names the setting',
  (path) => {
    expect(loadFailureText(path)).toContain('set BASE_PATH');
  },
);

test('with a path of its own, any page below it is the console’s, and none beside it', () => {
  vi.stubGlobal('document', { documentElement: { dataset: { base: '/tools/console' } } });
  expect(loadFailureText('/tools/console/anything')).toContain('Check your connection');
  expect(loadFailureText('/tokens')).toBe(
    'The console’s addresses begin with /tools/console/. Open it there.',
  );
  vi.unstubAllGlobals();
});
