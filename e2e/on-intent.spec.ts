// What is large comes when somebody points at what opens it, or reaches that by the keyboard: by the time of the press it is there.
import type { Browser, Locator, Page, Request, Route } from '@playwright/test';
import { openNewToken } from './fixtures/new-token.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

/** Collects the scripts that are asked for from now on by their names, and waits for those that are on their way. */
function watchScripts(page: Page) {
  const asked: string[] = [];
  let under = 0;
  page.on('request', (request) => {
    const name = scriptName(request);
    if (name === undefined) return;
    asked.push(name);
    under += 1;
  });
  page.on('requestfinished', (request) => {
    if (scriptName(request) !== undefined) under -= 1;
  });
  return { asked, allThere: () => expect.poll(() => under).toBe(0) };
}

/** The name of the script that a request is for, without what makes it unique. */
function scriptName(request: Request): string | undefined {
  return /\/assets\/(\w+)-[\w-]+\.js$/.exec(request.url())?.[1];
}

type Opening = {
  readonly what: string;
  readonly begin: (page: Page, id: string) => Promise<unknown>;
  readonly opener: (page: Page) => Locator;
  readonly script: string;
  /** What is there after the press, once what else it may take is done. */
  readonly opened: (page: Page) => Promise<Locator> | Locator;
};

const onToken = (page: Page, id: string) => signInAs(page, 'Admin', `/tokens/${id}`);

const openings: readonly Opening[] = [
  {
    what: 'a token',
    begin: (page) => signInAs(page, 'Admin', '/tokens?q=intent'),
    opener: (page) => page.getByRole('rowheader').getByRole('link', { name: 'intent' }).first(),
    script: 'TokenRoute',
    opened: (page) => page.getByRole('heading', { level: 1, name: 'intent' }),
  },
  {
    what: 'the form of a new token',
    begin: (page) => signInAs(page, 'Admin'),
    opener: (page) => page.getByRole('link', { name: 'Create token' }),
    script: 'CreateTokenPage',
    opened: (page) => page.getByRole('heading', { level: 1, name: 'Create a token' }),
  },
  {
    what: 'the reset dialog',
    begin: onToken,
    opener: (page) => page.getByRole('link', { name: 'Reset key' }),
    script: 'ResetRoute',
    opened: (page) => page.getByRole('alertdialog').getByRole('button', { name: 'Reset key' }),
  },
  {
    what: 'the palette',
    begin: (page) => signInAs(page, 'Admin'),
    opener: (page) => page.getByRole('button', { name: 'Jump to…' }),
    script: 'Palette',
    opened: (page) => page.getByRole('combobox', { name: 'Search tokens, pages and actions' }),
  },
  {
    what: 'the access matrix',
    begin: onToken,
    opener: (page) => page.getByRole('link', { name: 'What can it do?' }),
    script: 'TokenAccessPage',
    opened: (page) => page.getByRole('grid', { name: 'Access by resource type and level' }),
  },
  {
    what: 'the JSON editor',
    begin: (page) => openNewToken(page),
    opener: (page) => page.getByRole('radio', { name: 'Inline role' }),
    script: 'JsonPane',
    opened: async (page) => {
      await page.getByRole('tablist', { name: 'Editor view' }).getByRole('tab', { name: 'JSON' }).click();
      return page.getByRole('textbox', { name: 'Inline role as JSON' });
    },
  },
  {
    what: 'the calendar',
    begin: (page) => openNewToken(page),
    opener: (page) => page.getByRole('radio', { name: 'Custom', exact: true }),
    script: 'WallTimeField',
    opened: (page) => page.getByRole('button', { name: 'Open calendar' }),
  },
];

for (const { what, begin, opener, script, opened } of openings)
  for (const intent of ['pointer', 'keyboard'] as const)
    test(`${what} is fetched when its opener is met by the ${intent}, and then opens without fetching scripts`, async ({
      page,
      sandbox,
    }) => {
      const { _id: id } = await sandbox.createToken({ name: 'intent', role: 'reader', serviceToken: true });
      const { asked, allThere } = watchScripts(page);
      await begin(page, id);
      await expect(opener(page)).toBeVisible();
      await allThere();
      expect(asked).not.toContain(script);
      if (intent === 'pointer') await opener(page).hover();
      else await opener(page).focus();
      await expect.poll(() => asked).toContain(script);
      await allThere();
      const before = asked.length;
      await opener(page).click();
      await expect(await opened(page)).toBeVisible();
      // The worker is a script of its own, which begins when it is asked for the first time. A hint comes with the pointer of the press.
      const others = asked.slice(before).filter((name) => name !== 'reasoning' && name !== 'HintBubble');
      expect(others).toEqual([]);
    });

/** A page that a script does not come to. Not the page of the test, which may not complain. */
async function cutOff(page: Page, browser: Browser, script: string, path = '/tokens/new') {
  await signInAs(page, 'Admin', path);
  const context = await browser.newContext({
    storageState: await page.context().storageState(),
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  const cut = await context.newPage();
  await cut.route(`**/${script}-*.js`, (route) => route.abort());
  await cut.goto(page.url());
  return cut;
}

test('letters typed before the palette are no keys of the page, and where it does not come the focus returns', async ({
  page,
  browser,
  sandbox,
}) => {
  await sandbox.createToken({ name: 'intent', role: 'reader', serviceToken: true });
  const cut = await cutOff(page, browser, 'Palette', '/tokens?q=intent');
  // The first rows give way to the table.
  await expect(cut.getByText('· updated')).toBeVisible();
  const row = cut.getByRole('link', { name: 'intent' }).first();
  await row.focus();
  const held: Route[] = [];
  await cut.unroute('**/Palette-*.js');
  await cut.route('**/Palette-*.js', (route) => void held.push(route));
  await cut.keyboard.press('Control+k');
  await cut.keyboard.type('exr');
  await expect(cut.getByRole('textbox', { name: 'Search tokens, pages and actions' })).toHaveValue('exr');
  await held[0]?.abort();
  await expect(row).toBeFocused();
  await expect(cut).toHaveURL(/q=intent$/);
  await cut.unroute('**/Palette-*.js');
  await cut.keyboard.press('Control+k');
  await expect(cut.getByRole('combobox', { name: 'Search tokens, pages and actions' })).toBeFocused();
  await cut.context().close();
});

test('a calendar that does not come leaves a plain field for a time, which stays while it is used', async ({
  page,
  browser,
}) => {
  const cut = await cutOff(page, browser, 'WallTimeField');
  await cut.getByRole('radio', { name: 'Custom', exact: true }).click();
  const field = cut.getByRole('textbox', { name: /^Expires at/ });
  await expect(field).toHaveAccessibleDescription(/Couldn’t load the calendar/);
  await cut.unroute('**/WallTimeField-*.js');
  await cut.getByRole('radio', { name: 'Custom', exact: true }).hover();
  await field.fill('24 Dec 2035 17:00');
  await expect(cut.getByText('Mon 24 Dec 2035, 17:00 CET (16:00 UTC)', { exact: true })).toBeVisible();
  await expect(field).toBeFocused();
  await cut.getByRole('radio', { name: '7 days' }).click();
  await cut.getByRole('radio', { name: 'Custom', exact: true }).click();
  await expect(cut.getByRole('button', { name: 'Open calendar' })).toBeVisible();
  await cut.context().close();
});
