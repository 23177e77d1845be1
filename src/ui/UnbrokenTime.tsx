import { Fragment } from 'react';

/** "Tue 24 Nov, 17:00 CET (16:00 UTC)", in which no line ends within the day, the time or the brackets. */
export function UnbrokenTime({ children }: { readonly children: string }) {
  return children.split(/(?<=,) | (?=\()/).map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts of one text have no other name
    <Fragment key={index}>
      {index > 0 && ' '}
      <span style={{ whiteSpace: 'nowrap' }}>{part}</span>
    </Fragment>
  ));
}
