import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { firstRowsPainted } from '#boot/painted.ts';
import { followServerClock } from '#app/follow-server-clock.ts';
import { takeFirstReads } from '#queries/cache/first-reads.ts';
import { createQueryClient } from '#queries/cache/query-client.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');

followServerClock();
const queryClient = createQueryClient();
const app = (
  <StrictMode>
    <App queryClient={queryClient} />
  </StrictMode>
);

void takeFirstReads(queryClient)
  .then(firstRowsPainted)
  .then(() => createRoot(root).render(app));
