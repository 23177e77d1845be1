import { createStore } from '#store/store.ts';

/** Whether something in front of the console gave the last answer in its place. To be set with every answer. */
export const isFrontAnswering = createStore(false);
