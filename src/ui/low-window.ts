/** A window with little height, as a phone on its side or a page at 400 % zoom. Bars that stay in place would cover what has the focus. */
export const lowWindow = '@media (max-height: 500px)';
