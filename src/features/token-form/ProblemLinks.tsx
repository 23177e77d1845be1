import Link from '@mui/material/Link';
import type { DraftProblem } from '#domain/draft/request.ts';
import { fieldIds, fieldNames, focusField } from './field-places.ts';

type ProblemLinksProps = { readonly problems: readonly DraftProblem[] };

/** What is wrong with fields, as the lines of a list, each with the way to its field. */
export function ProblemLinks({ problems }: ProblemLinksProps) {
  return problems.map(({ field, message }) => (
    <li key={`${field} ${message}`}>
      <Link
        underline="always"
        href={`#${fieldIds[field]}`}
        onClick={(event) => {
          event.preventDefault();
          focusField(field);
        }}
      >
        {fieldNames[field]}
      </Link>
      : {message}
    </li>
  ));
}
