// Opening what a list leads to: the first time, when its scripts may still have to come, and again.
import type { Page } from 'playwright';
import { timed } from './visit.ts';

type Opening = { readonly name: string; readonly ms: number };

const times = 4;

/** Opens what the list leads to several times each, and ends on the list. */
export async function measureOpenings(page: Page): Promise<readonly Opening[]> {
  const openings: Opening[] = [];
  const measure = async (what: string, open: () => Promise<number>, leave: () => Promise<unknown>) => {
    for (let count = 0; count < times; count += 1) {
      const ms = await open();
      openings.push({ name: `opening ${what}, ${count === 0 ? 'first' : 'again'}`, ms });
      await leave();
    }
  };
  const backToList = async () => {
    await page.goBack();
    await page.locator('tbody th[scope="row"] a').first().waitFor();
  };
  const row = page.locator('tbody th[scope="row"] a').first();
  await page.locator('tbody tr[aria-rowindex="2"]').waitFor();
  const title = (await row.innerText()).toLowerCase();
  const openToken = () => timed(page, { event: 'click', selector: 'h1', text: title }, () => row.click());

  const openForm = () =>
    timed(page, { event: 'click', selector: 'button', text: 'create token' }, () =>
      page.getByRole('link', { name: 'Create token' }).click(),
    );

  await measure('a token', openToken, backToList);
  await measure('the form of a new token', openForm, backToList);
  await measure(
    'the JSON editor',
    async () => {
      await openForm();
      await page.getByRole('radio', { name: 'Inline role' }).check();
      return timed(page, { event: 'click', selector: '.cm-content' }, () =>
        page
          .getByRole('tablist', { name: 'How to edit the policy' })
          .getByRole('tab', { name: 'JSON' })
          .click(),
      );
    },
    async () => {
      // A draft that somebody has changed is not left without a question.
      await page.getByRole('radio', { name: 'Base role' }).check();
      await backToList();
    },
  );
  for (let count = 0; count < times; count += 1) {
    await openToken();
    const ms = await timed(page, { event: 'click', selector: 'tbody th[scope="row"] a' }, () =>
      page.getByRole('main').getByRole('link', { name: 'Access tokens' }).click(),
    );
    openings.push({ name: 'returning to the list', ms });
  }
  await openToken();
  await measure(
    'the access matrix',
    () =>
      timed(page, { event: 'click', selector: '[role="grid"] td' }, () =>
        page.getByRole('link', { name: 'What can it do?' }).click(),
      ),
    async () => {
      await page.goBack();
      await page.getByRole('link', { name: 'What can it do?' }).waitFor();
    },
  );
  const dialog = page.getByRole('alertdialog');
  await measure(
    'the reset dialog',
    () =>
      timed(page, { event: 'click', selector: '[role="alertdialog"] button', text: 'reset key' }, () =>
        page.getByRole('link', { name: 'Reset key' }).click(),
      ),
    async () => {
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.waitFor({ state: 'detached' });
    },
  );
  await backToList();
  return openings;
}
