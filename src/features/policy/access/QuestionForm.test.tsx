import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { readQuestion } from './question-text.ts';

const resource = page.getByRole('combobox', { name: 'Resource' });
const answered = page.getByRole('status');

/** A form beside which stands what is answered, and a way to ask from elsewhere. */
function Stage() {
  const [asked, setAsked] = useState({ action: 'viewProject', resource: 'proj/web' });
  return (
    <ThemeRoot>
      <QuestionForm
        asked={asked}
        onAsk={setAsked}
        read={readQuestion}
        offer={() => []}
        resourceHint="One thing"
      />
      <output>{asked.action === '' ? 'nothing' : `${asked.action} on ${asked.resource}`}</output>
      <button type="button" onClick={() => setAsked({ action: 'viewProject', resource: 'proj/other' })}>
        From the matrix
      </button>
    </ThemeRoot>
  );
}

test('asking what is no question takes the last answer away and keeps what was typed', async () => {
  await render(<Stage />);
  await expect.element(answered).toHaveTextContent('viewProject on proj/web');
  await resource.fill('no resource at all');
  await userEvent.keyboard('{Enter}');
  await expect.element(answered).toHaveTextContent('nothing');
  await expect.element(resource).toHaveValue('no resource at all');
  await expect.element(resource).toBeInvalid();
  await expect.element(resource).toHaveFocus();
  await resource.fill('proj/shop');
  await userEvent.keyboard('{Enter}');
  await expect.element(answered).toHaveTextContent('viewProject on proj/shop');
});

test('a question that is asked elsewhere replaces what is typed', async () => {
  await render(<Stage />);
  await resource.fill('proj/');
  await page.getByRole('button', { name: 'From the matrix' }).click();
  await expect.element(resource).toHaveValue('proj/other');
});
