import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { readPolicyText } from '#domain/policy/text/text.ts';
import { PolicyEditorStage } from '#testing/PolicyEditorStage.tsx';

const odd = '{"resources":["proj/web"],\n   "effect" : "deny", "actions":[ "deleteProject" ]}';
const rawText = '{ "effect": "allow", "resources": ["proj/*"], "actions": ["*"], "comment": "kept" }';
const flagsText = `{
    "effect": "allow",
    "resources": ["proj/web:env/*:flag/*"],
    "actions": ["updateOn"]
  }`;
const three = `[\n  ${odd},\n  ${flagsText},\n  ${rawText}\n]\n`;

const statement = (number: number, count = 3) =>
  page.getByRole('group', { name: new RegExp(`^Statement ${number} of ${count} `) });
const button = (name: string | RegExp) => page.getByRole('button', { name });

/** Shows the editor in a room where both panes or only one fit; `text()` is the policy as the page holds it. */
async function open(given: string, width = 700, seen: readonly string[] = []) {
  let current = given;
  await page.viewport(width, 900);
  await render(<PolicyEditorStage text={given} onText={(next) => (current = next)} seen={seen} />);
  return { text: () => current };
}

test('each statement has a heading with its number and effect, and a sentence', async () => {
  await open(three);
  await expect.element(page.getByRole('heading', { name: 'Statement 2 of 3 · Allow' })).toBeVisible();
  await expect.element(statement(2).getByText('Can turn flags on and off in project web.')).toBeVisible();
});

test('a visual edit leaves every byte of the other statements alone', async () => {
  const { text } = await open(three);
  await statement(2).getByRole('radio', { name: 'Deny' }).click();
  expect(text()).toBe(three.replace('"allow",\n    "resources"', '"deny",\n    "resources"'));
  await expect.element(page.getByRole('heading', { name: 'Statement 2 of 3 · Deny' })).toBeVisible();
});

test('all except these takes the place of only these: there is never both', async () => {
  const { text } = await open(three);
  await statement(2)
    .getByRole('group', { name: 'Resources of statement 2' })
    .getByRole('radio', { name: 'All except these' })
    .click();
  expect(text()).toBe(three.replace('"resources": ["proj/web:env', '"notResources": ["proj/web:env'));
});

test('a removed statement comes back whole, with the focus on the way back at once', async () => {
  const { text } = await open(three);
  await button('Remove statement 1').click();
  expect(text()).not.toContain('deleteProject');
  await expect.element(page.getByRole('status')).toHaveTextContent('Statement 1 of 3 removed');
  await expect.element(button('Undo: restore statement 1')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(text()).toBe(three);
  await expect.element(page.getByRole('heading', { name: 'Statement 1 of 3 · Deny' })).toHaveFocus();
  await expect.element(button('Undo: restore statement 1')).not.toBeInTheDocument();
});

test('the undo outlives changes of other statements, and ends when one is added', async () => {
  const { text } = await open(three);
  await button('Remove statement 1').click();
  await statement(1, 2).getByRole('radio', { name: 'Deny' }).click();
  await expect.element(button('Undo: restore statement 1')).toBeVisible();
  await button('Add statement').click();
  await expect.element(button('Undo: restore statement 1')).not.toBeInTheDocument();
  expect(readPolicyText(text()).statements).toHaveLength(3);
});

test('a statement that cannot be drawn is shown as its text, counted and removable', async () => {
  const { text } = await open(three);
  const raw = statement(3);
  await expect
    .element(raw)
    .toHaveTextContent('This statement can only be edited as JSON. "comment" isn’t part of a statement.');
  await expect.element(raw).toHaveTextContent('"comment": "kept"');
  await button('Remove statement 3').click();
  expect(text()).not.toContain('kept');
  expect(text()).toContain(odd);
});

test('a duplicate is the same to the byte and follows its original', async () => {
  const { text } = await open(three);
  await button('Duplicate statement 1').click();
  expect(text()).toBe(three.replace(odd, `${odd},\n  ${odd}`));
  await expect.element(page.getByRole('heading', { name: 'Statement 2 of 4 · Deny' })).toHaveFocus();
});

test('a statement can be made with the keyboard alone', async () => {
  const { text } = await open('[]', 700, ['proj/mobile:env/production:flag/*']);
  button('Add statement').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('radio', { name: 'Allow', exact: true })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.tab();
  await userEvent.tab();
  await expect.element(button('Remove statement 1')).toHaveFocus();
  await userEvent.tab();
  await userEvent.tab();
  await expect.element(button('Add resource to statement 1')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('feature flag{Enter}');
  await expect.element(button('Add resource to statement 1')).toHaveFocus();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('combobox', { name: 'Project key' })).toHaveFocus();
  await userEvent.keyboard('{Control>}a{/Control}mob{ArrowDown}{Enter}{Escape}');
  button('Add actions to statement 1').element().focus();
  await userEvent.keyboard('{Enter}toggle{Enter}{Escape}');
  expect(JSON.parse(text())).toEqual([
    { effect: 'deny', resources: ['proj/mobile:env/*:flag/*'], actions: ['updateOn'] },
  ]);
});

test('a key typed in place of any replaces the star, and does not become a pattern', async () => {
  const { text } = await open('[{"effect":"allow","resources":["proj/*"],"actions":["viewProject"]}]');
  await button(/^proj\/\*, project/).click();
  await userEvent.keyboard('storefront-web{Enter}');
  expect(JSON.parse(text())).toMatchObject([{ resources: ['proj/storefront-web'] }]);
});

test('flag, environment and project are offered first', async () => {
  await open('[{"effect":"allow","resources":[],"actions":[]}]');
  await button('Add resource to statement 1').click();
  await expect.element(page.getByRole('option').nth(0)).toHaveTextContent('Feature flag');
  await expect.element(page.getByRole('option').nth(1)).toHaveTextContent('Environment');
  await expect.element(page.getByRole('option').nth(2)).toHaveTextContent('Project');
});

test('a statement that has begun with one kind offers no other', async () => {
  await open(three);
  await button('Add resource to statement 2').click();
  await expect.element(page.getByRole('option')).toHaveTextContent('Feature flag');
  await page.getByRole('combobox', { name: 'Resource types' }).fill('proj/web');
  await expect.element(page.getByRole('option')).not.toBeInTheDocument();
  await page.getByRole('combobox', { name: 'Resource types' }).fill('proj/app:env/*:flag/*');
  await expect.element(page.getByRole('option')).toHaveTextContent('Use as typed');
});

test('the only resource of a statement may become one of another kind', async () => {
  const { text } = await open(three);
  await button(/type of resource 1 of statement 2/).click();
  await page.getByRole('combobox', { name: 'Resource types' }).fill('Segment');
  await userEvent.keyboard('{Enter}');
  expect(JSON.parse(text())[1]).toMatchObject({ resources: ['proj/web:env/*:segment/*'] });
});

test('taking one action or resource away leads to the next, at last to the button that adds', async () => {
  const { text } = await open(three.replace('["updateOn"]', '["updateOn", "updateTags"]'));
  await button('Remove updateOn from statement 2').click();
  expect(text()).toBe(three.replace('updateOn', 'updateTags'));
  await expect.element(button('Remove updateTags from statement 2')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Add actions to statement 2')).toHaveFocus();
  await button('Remove resource 1 of statement 2').click();
  await expect.element(button('Add resource to statement 2')).toHaveFocus();
  await expect.element(statement(2)).toHaveTextContent('Add at least one resource.');
});

test('a finding offers a repair that names what it does', async () => {
  const { text } = await open(three.replace('updateOn', 'updateOnn'));
  await button('Change to updateOn').click();
  expect(text()).toBe(three);
  await expect.element(button('Change to updateOn')).not.toBeInTheDocument();
  await expect.element(page.getByRole('heading', { name: 'Statement 2 of 3 · Allow' })).toHaveFocus();
});

const onFlags = (env: string, ...actions: readonly string[]) => ({
  effect: 'allow',
  resources: [`proj/web:env/${env}:flag/*`],
  actions,
});

test('a role attribute may stand for anything, so a statement that names one is not called needless', async () => {
  const held = { effect: 'allow', resources: ['proj/${roleAttribute/p}'], actions: ['viewProject'] };
  const both = onFlags('live', 'updateOn', 'updateRules');
  await open(JSON.stringify([held, both, onFlags('*', 'updateOn'), onFlags('*', 'updateRules')]));
  await expect.element(page.getByText('together already cover all of this').first()).toBeVisible();
  expect(page.getByText('the statement has no effect').elements()).toEqual([]);
});

const needless = (env: string) =>
  JSON.stringify([
    { effect: 'allow', resources: ['proj/web'], actions: ['viewProject'] },
    onFlags(env, 'updateOn', 'updateRules'),
    onFlags('*', 'updateOn'),
    onFlags('*', 'updateRules'),
  ]);

test('two editors on one page each know what their own text lacks', async () => {
  let first = '';
  await page.viewport(700, 900);
  await render(
    <>
      <PolicyEditorStage text={needless('live')} onText={(next) => (first = next)} />
      <PolicyEditorStage text={needless('test')} onText={() => undefined} />
    </>,
  );
  const repairs = button('Remove this statement');
  await expect.poll(() => repairs.elements().length).toBe(2);
  await repairs.first().click();
  expect(JSON.parse(first)).toHaveLength(3);
});

test('many statements are pasted at once, out of a whole token too; what is no JSON is refused with its place', async () => {
  const { text } = await open('[]');
  await button('Paste statements').click();
  const field = page.getByRole('textbox', { name: /^JSON of statements/ });
  await field.fill('[{ "effect": ]');
  await button('Add statements').click();
  await expect.element(page.getByText(/^Line 1, column \d+: /)).toBeVisible();
  expect(text()).toBe('[]');
  await field.fill(JSON.stringify({ name: 'ci', inlineRole: [JSON.parse(odd), JSON.parse(rawText)] }));
  await button('Add statements').click();
  expect(JSON.parse(text())).toEqual([JSON.parse(odd), JSON.parse(rawText)]);
  await expect.element(page.getByRole('heading', { name: 'Statement 1 of 2 · Deny' })).toHaveFocus();
});

test('the text of a resource can be written by hand, right or wrong', async () => {
  const { text } = await open(three);
  await button('Edit resource 1 of statement 2 as text').click();
  const field = page.getByRole('textbox', { name: 'Text of resource 1 of statement 2' });
  await expect.element(field).toHaveFocus();
  await field.fill('proj/web:flag/x');
  expect(text()).toContain('"proj/web:flag/x"');
  await expect.element(statement(2).getByText(/Not a valid resource specifier: /)).toBeVisible();
  await button('Change to proj/web:env/*:flag/x').click();
  await expect.element(button('env/*, environment of resource 1 of statement 2')).toBeVisible();
});
