import { expect, test } from 'vitest';
import { localClockLines } from './clock-rules.ts';

test.each([
  'const now = Date.now();',
  '  now: Date.now,',
  'const today = new Date();',
  'const text = Date();',
  'const today = dayjs();',
])('a page may not say: %s', (line) => {
  expect(localClockLines('features/tokens/reset/use-reset.ts', `// first\n${line}`)).toEqual([2]);
});

test.each([
  ['features/a.ts', 'const at = new Date(sentAt).toISOString();'],
  ['features/a.ts', 'const at = Date.UTC(2026, 1);'],
  ['features/a.ts', '// Date.now() is somebody else’s.'],
  ['features/a.ts', 'const now = serverNow();'],
  ['features/a.test.ts', 'const now = Date.now();'],
  ['server/gateway/app.ts', 'const now = Date.now();'],
  ['ui/now.ts', 'const now = Date.now();'],
])('in %s this is nothing of the kind: %s', (path, line) => {
  expect(localClockLines(path, line)).toEqual([]);
});
