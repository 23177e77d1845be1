import { pageRoots } from '#domain/address/paths.ts';

/** The text for a program that does not load. Below a path of a proxy, another server answers the requests for its files. */
export function loadFailureText(pathname: string): string {
  const [, first = ''] = pathname.toLowerCase().split('/');
  return first === '' || pageRoots.includes(first)
    ? 'Couldn’t load the console. Check your connection and reload the page.'
    : 'Couldn’t load the console. It needs its own host name and can’t run under a path of another one, as it does here.';
}
