import { Fragment } from 'react';

/** A text in which no line ends between an ellipsis and the characters after it, as in "key …a1b2". */
export function UnbrokenEndings({ children }: { readonly children: string }) {
  return children.split(/(…\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one text have no other name
      <span key={index} style={{ whiteSpace: 'nowrap' }}>
        {part}
      </span>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- see above
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
