import { createStore } from '#store/store.ts';

/** Whether something in front of the console gave the last answer in its place. Every answer sets it. */
export const isFrontAnswering = createStore(false);
