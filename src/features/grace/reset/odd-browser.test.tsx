// A browser that hands over nonsense: no zone, no language, a storage that may not be touched, and a clock of another age.
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { hour, minute } from '#domain/time/duration.ts';
import { gracePeriodStore } from '#queries/kept/grace-ledger.ts';
import { openTokenPage, tokenId, tokenJson } from '#testing/token-page.tsx';

const realNow = vi.hoisted(() => {
  const right = Date.now.bind(Date);
  const options = {
    ...new Intl.DateTimeFormat('en').resolvedOptions(),
    timeZone: 'Etc/Unknown',
    locale: 'x',
  };
  Intl.DateTimeFormat.prototype.resolvedOptions = () => options;
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
  return right;
});

const account = { origin: 'https://app.launchdarkly.com', id: 'a1', instance: 'com' };

afterEach(() => {
  vi.restoreAllMocks();
  // Kept while the page is open, as there is no storage that could be cleared.
  gracePeriodStore.update(account, () => []);
});

test.each([
  ['1970', 0],
  ['2100', Date.UTC(2100, 0)],
])(
  'in the year %s, without zone, language and storage, an hour is an hour and times are in UTC',
  async (_, at) => {
    const start = realNow();
    vi.spyOn(Date, 'now').mockImplementation(() => at + realNow() - start);
    const { requests } = await openTokenPage(
      {
        [`/api/v2/tokens/${tokenId}`]: {
          json: tokenJson({ creationDate: start - hour, lastModified: start - hour }),
        },
        [`/api/v2/tokens/${tokenId}/reset`]: {
          json: tokenJson({
            token: 'api-01234567-89ab-4cde-8f01-23456789abcd',
            creationDate: start - hour,
            lastModified: start,
          }),
        },
      },
      '',
      { below: '/reset', serverNow: realNow },
    );
    await page.getByRole('radio', { name: '1 hour' }).click();
    await expect.element(page.getByText(/works until .*, \d\d:\d\d UTC, in (?:59 min|1 h)/)).toBeVisible();
    await page.getByRole('button', { name: 'Reset key' }).click();
    await expect.element(page.getByRole('heading', { name: 'Key reset' })).toBeVisible();
    const sent = requests.find(({ pathname }) => pathname.endsWith('/reset'))?.searchParams.get('expiry');
    expect(Math.abs(Number(sent) - realNow() - hour)).toBeLessThan(minute);
  },
);
