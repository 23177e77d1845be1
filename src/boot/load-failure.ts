import { pageRoots } from '#domain/address/paths.ts';

/** The text for a program that does not load. Below a path of a proxy, another server answers the requests for its files. */
export function loadFailureText(pathname: string): string {
  const [, first = ''] = pathname.toLowerCase().split('/');
  return first === '' || pageRoots.includes(first)
    ? 'The console could not be loaded. Check the connection, then load this page again.'
    : 'The console could not be loaded. It needs a host name of its own and cannot run under a path of another one, as it does here.';
}
