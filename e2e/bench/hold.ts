// What a complete list holds on to.
import type { CDPSession, Page } from 'playwright';

/** The bytes of script values that a collection leaves, and the nodes of the document. */
export async function measureHold(
  page: Page,
  devtools: CDPSession,
): Promise<{ readonly heap: number; readonly nodes: number }> {
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.send('HeapProfiler.disable');
  return { heap: usedSize, nodes: await countNodes(page) };
}

/** The nodes of the document, texts included. */
export function countNodes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document);
    let nodes = 1;
    while (walker.nextNode() !== null) nodes += 1;
    return nodes;
  });
}
