import Link from '@mui/material/Link';
import type { DraftProblem } from '#domain/draft/request.ts';
import { fieldIds, fieldNames, focusField } from './field-places.ts';

type ProblemLinksProps = { readonly problems: readonly DraftProblem[] };

/** The problems of the fields as list items, each with a link to its field. */
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
