import { expect, test } from 'vitest';
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
  'at %s a proxy has put the console under a path, and the page says what it needs',
  (path) => {
    expect(loadFailureText(path)).toContain('needs its own host name');
  },
);
