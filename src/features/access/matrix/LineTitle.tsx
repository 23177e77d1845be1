import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import type { MatrixLine } from './matrix-line.ts';

type LineTitleProps = {
  readonly line: Pick<MatrixLine, 'title' | 'head'>;
  /** In a grid, where cells take the focus, the title is no tab stop. */
  readonly isInGrid?: boolean;
};

/** The title of a row: a link, or a button that chooses the row. */
export function LineTitle({ line: { title, head }, isInGrid = false }: LineTitleProps) {
  if (head.kind === 'choice') {
    return (
      <Link
        component="button"
        type="button"
        aria-pressed={head.isChosen}
        onClick={head.onChoose}
        {...(isInGrid ? { tabIndex: -1 } : {})}
        sx={{ color: 'text.primary', textAlign: 'start', fontWeight: head.isChosen ? 600 : 500 }}
      >
        {head.note} · {title}
      </Link>
    );
  }
  return (
    <Link
      component={RouterLink}
      to={head.to}
      {...(isInGrid ? { tabIndex: -1, title } : {})}
      sx={{ color: 'text.primary', fontWeight: 500, overflowWrap: 'anywhere' }}
    >
      {title}
    </Link>
  );
}
