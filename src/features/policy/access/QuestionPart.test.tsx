import { useState } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { answerAsAsked } from '#domain/policy/access/conditional-answer.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { statement } from '#testing/statements.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { QuestionPart } from './QuestionPart.tsx';
import { readQuestion } from './question-text.ts';

const access: ReviewedAccess = {
  grants: [
    {
      id: 'inline',
      title: 'Inline role',
      carrier: 'inline-role',
      grant: {
        kind: 'policy',
        policy: [
          statement('allow', 'proj/*', 'viewProject'),
          statement('deny', 'proj/*:env/*;{critical:true}:flag/*', '*'),
          statement('allow', 'proj/*:env/*:flag/*', '*'),
        ],
        base: [],
        attributes: { kind: 'known', values: {} },
      },
    },
  ],
};

const asked = { action: 'updateOn', resource: 'proj/web:env/production:flag/pay' };

function Stage({ first = asked }) {
  const [question, setQuestion] = useState(first);
  const reading = readQuestion(question);
  return (
    <ThemeRoot>
      <MemoryRouter>
        <QuestionPart
          access={access}
          question={question}
          answer={reading.kind === 'question' ? answerAsAsked(access, reading.request) : undefined}
          onAsk={setQuestion}
          seen={[]}
          cases={{ cases: [], keep: () => undefined, drop: () => undefined, handTo: () => undefined }}
        />
      </MemoryRouter>
    </ThemeRoot>
  );
}

const answer = page.getByRole('status');
const critical = page.getByRole('group', { name: 'production is marked critical' });
const resource = page.getByRole('combobox', { name: 'Resource' });

test('what decides and is not told is said, and a switch tells it', async () => {
  await render(<Stage />);
  await expect
    .element(answer)
    .toHaveTextContent('Allowed, unless production is marked critical: then statement 2 denies it');
  await expect.element(critical.getByRole('radio', { name: 'Unknown' })).toBeChecked();
  await critical.getByRole('radio', { name: 'Yes' }).click();
  await expect.element(answer).toHaveTextContent(/^Denied/);
  await expect.element(resource).toHaveValue('proj/web:env/production;{critical:true}:flag/pay');
  await critical.getByRole('radio', { name: 'No', exact: true }).click();
  await expect.element(answer).toHaveTextContent(/^Allowedupdate/);
  await critical.getByRole('radio', { name: 'Unknown' }).click();
  await expect.element(resource).toHaveValue('proj/web:env/production:flag/pay');
});

test('an answer comes into a live region that was there before it', async () => {
  await render(<Stage first={{ action: '', resource: '' }} />);
  const before = answer.element();
  expect(before).toHaveTextContent('');
  await page.getByRole('combobox', { name: 'Action' }).fill(asked.action);
  await resource.fill(asked.resource);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect.element(answer).toHaveTextContent(/^Allowed/);
  expect(answer.element()).toBe(before);
  await expect.element(page.getByRole('button', { name: 'Check', exact: true })).toHaveFocus();
});
