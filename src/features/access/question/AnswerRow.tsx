import Link from '@mui/material/Link';
import { memo } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { AcrossQuestion } from '#domain/account-access/question.ts';
import type { AcrossRow } from '#domain/account-access/rows.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { SelectRow } from '#features/token-parts/selection/SelectRow.tsx';
import { LastUsedCell } from '#features/token-parts/table/LastUsedCell.tsx';
import { OwnerCell } from '#features/token-parts/table/OwnerCell.tsx';
import { Mono } from '#ui/Mono.tsx';
import { useAcross } from '../across-context.ts';
import { rowReason } from '../across-words.ts';
import { answerLink } from './answer-link.ts';
import { VerdictText } from './VerdictText.tsx';

type AnswerRowProps = {
  readonly row: AcrossRow;
  readonly question: AcrossQuestion;
  /** The row's number in the whole table, the head being 1. */
  readonly rowIndex: number;
};

export const AnswerRow = memo(function AnswerRow({ row, question, rowIndex }: AnswerRowProps) {
  const { view } = useAcross();
  const { token, verdict } = row;
  const title = tokenTitle(token);
  const reason = rowReason(row, question);
  return (
    <tr aria-rowindex={rowIndex} style={{ cursor: 'default' }}>
      <td className="pick" aria-colindex={1}>
        <SelectRow token={token} />
      </td>
      <th scope="row" aria-colindex={2}>
        <Link
          component={RouterLink}
          to={answerLink(row, question.action, view)}
          title={title}
          sx={{ color: 'text.primary', fontWeight: 500 }}
        >
          {title}
        </Link>
      </th>
      <td aria-colindex={3}>
        <VerdictText verdict={verdict} question={question} />
      </td>
      <td aria-colindex={4} title={reason}>
        {reason}
      </td>
      <td aria-colindex={5}>{token.kind === 'service' ? 'Service' : 'Personal'}</td>
      <td aria-colindex={6}>
        <OwnerCell token={token} />
      </td>
      <td aria-colindex={7}>
        <LastUsedCell token={token} />
      </td>
      <td aria-colindex={8}>{token.lastFour === '' ? 'Not named' : <Mono>{token.lastFour}</Mono>}</td>
    </tr>
  );
});
