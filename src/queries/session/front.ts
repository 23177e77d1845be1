import { isFrontAnswering } from '#api/front-watch.ts';
import { useStore } from '#store/use-store.ts';

/** Whether something in front of the console answered the last call in its place. */
export function useIsFrontAnswering(): boolean {
  return useStore(isFrontAnswering);
}
