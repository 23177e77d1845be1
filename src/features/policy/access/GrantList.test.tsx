import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { answerAsAsked } from '#domain/policy/access/conditional-answer.ts';
import type { ReviewedAccess, ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';
import { statement } from '#testing/statements.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { AnswerView } from './AnswerView.tsx';
import { GrantList } from './GrantList.tsx';
import { readQuestion } from './question-text.ts';

const role = (name: string): ReviewedGrant => ({
  id: name,
  title: `Custom role ${name}`,
  carrier: 'custom-role',
  grant: {
    kind: 'policy',
    policy: [statement('allow', 'proj/*', 'viewProject')],
    base: [],
    attributes: { kind: 'known', values: {} },
  },
});

test('that nothing allows it is said once, however many roles there are', async () => {
  const access: ReviewedAccess = { grants: [role('one'), role('two')] };
  const reading = readQuestion({ action: 'deleteFlag', resource: 'proj/web:env/live:flag/pay' });
  if (reading.kind !== 'question') throw new Error('not read');
  const answer = answerAsAsked(access, reading.request);
  await render(
    <ThemeRoot>
      <MemoryRouter>
        <AnswerView
          access={access}
          answer={answer}
          request={reading.request}
          isKnownAction
          isExpired={false}
          remedy={undefined}
        />
        <GrantList grants={access.grants} side={answer.access} decides />
      </MemoryRouter>
    </ThemeRoot>,
  );
  await expect.element(page.getByText('No role allows this.')).toBeVisible();
  expect(page.getByText('No statement allows this.').elements()).toEqual([]);
  expect(page.getByText('Doesn’t apply: different actions.').elements()).toHaveLength(2);
});
