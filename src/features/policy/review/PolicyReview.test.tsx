import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Policy, Statement } from '#domain/policy/language/statement.ts';
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import type { StartingPoint } from '#domain/policy/words/summary.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { PolicyReview } from './PolicyReview.tsx';

const flags = { mode: 'only', patterns: ['proj/*:env/*:flag/*'] } as const;

const statement = (effect: Statement['effect'], ...actions: string[]): Statement => ({
  effect,
  resources: flags,
  actions: { mode: 'only', patterns: actions },
});

async function review(policy: Policy, start: StartingPoint = 'nothing') {
  await render(
    <ThemeRoot>
      <MemoryRouter>
        <PolicyReview policy={policy} start={start} />
      </MemoryRouter>
    </ThemeRoot>,
  );
}

test('each statement says in words what it does, and its effect too', async () => {
  await review([statement('allow', 'updateOn'), statement('deny', 'deleteFlag')]);
  const first = page.getByRole('article', { name: /^Can turn flags on and off/ });
  const second = page.getByRole('article', { name: /^Can’t delete flags/ });
  await expect.element(first.getByText('Allow', { exact: true })).toBeVisible();
  await expect.element(second.getByText('Deny', { exact: true })).toBeVisible();
});

test('with one or two statements, what else it can do comes after them', async () => {
  await review([statement('allow', 'updateOn')]);
  const rest = page.getByText('Can’t do anything else.');
  await expect.element(rest).toBeVisible();
  const article = page.getByRole('article').element();
  expect(article.compareDocumentPosition(rest.element())).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('an action shows its meaning to the keyboard', async () => {
  await review([statement('allow', 'updateName')]);
  await userEvent.tab();
  await userEvent.tab();
  const chip = page.getByRole('button', { name: 'updateName' });
  await expect.element(chip).toHaveFocus();
  await expect.element(page.getByRole('tooltip')).toHaveTextContent('Feature flag:');
  await expect.element(chip).toHaveAccessibleDescription(/Requires permission in every environment/);
});

test('a press shows the meaning too, for those who can only touch', async () => {
  await review([statement('allow', 'inventedAction')]);
  await page.getByRole('button', { name: /^inventedAction.*unknown action$/ }).click();
  await expect.element(page.getByRole('tooltip')).toHaveTextContent('It could be new or a typo');
});

test('many actions wait behind a button, none is lost', async () => {
  const names = findResourceKind('proj:env:flag')?.actions.map(({ name }) => name) ?? [];
  await review([statement('allow', ...names)]);
  const more = page.getByRole('button', { name: /^Show \d+ more$/ });
  await expect.element(more).toBeVisible();
  await more.click();
  await expect.poll(() => page.getByRole('button').elements().length).toBe(names.length);
});

test('"all except" is a sentence, and an allow warns of future ones', async () => {
  const except = { mode: 'except', patterns: ['deleteFlag'] } as const;
  await review([
    { effect: 'allow', resources: flags, actions: except },
    { effect: 'deny', resources: flags, actions: except },
  ]);
  await expect.element(page.getByText('Every action except these, including future ones:')).toBeVisible();
  await expect.element(page.getByText('Every action except these:', { exact: true })).toBeVisible();
});

test('a policy that only denies is said to allow nothing', async () => {
  await review([statement('deny', '*')]);
  await expect.element(page.getByText('Can’t do anything by itself', { exact: false })).toBeVisible();
});

test('of an inline role is said that it may be able to read the whole account', async () => {
  await review([statement('allow', 'updateOn')], 'unknown');
  await expect
    .element(page.getByText('Can’t change anything else. May also be able to read the whole account.'))
    .toBeVisible();
});

test('a policy that only denies on a Reader base still lets see', async () => {
  await review([statement('deny', '*')], 'reader');
  await expect.element(page.getByText('Deny', { exact: true })).toBeVisible();
  await expect
    .element(page.getByText('Can’t do anything by itself', { exact: false }))
    .not.toBeInTheDocument();
});

test('a specifier that cannot be read is shown as written and called so', async () => {
  await review([
    {
      effect: 'allow',
      resources: { mode: 'only', patterns: ['*'] },
      actions: { mode: 'only', patterns: ['*'] },
    },
  ]);
  await expect.element(page.getByText('Not recognized')).toBeVisible();
});
