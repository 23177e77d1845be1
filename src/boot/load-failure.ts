import { pageRoots } from '#domain/address/paths.ts';
import { basePath, isPlaced } from '#store/base-path.ts';

/** The text for a program that does not load. Below a path of a proxy, another server answers the requests for its files. */
export function loadFailureText(pathname: string): string {
  const [, first = ''] = pathname.toLowerCase().split('/');
  if (!isPlaced(pathname)) return `The console’s addresses begin with ${basePath()}/. Open it there.`;
  return basePath() !== '' || first === '' || pageRoots.includes(first)
    ? 'Couldn’t load the console. Check your connection and reload the page.'
    : 'Couldn’t load the console. To run it under a path, as here, set BASE_PATH.';
}
