// The list of tokens as the gateway gives it (src/server/gateway/token-list.ts).

type Page = { readonly items: readonly object[]; readonly totalCount: number };

/** An answer of these pages, each as soon as it is there, and of the end. */
export function listAnswer(...pages: readonly (Page | Promise<Page>)[]): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: object) => controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      let read = 0;
      let unreadable = 0;
      let totalCount = 0;
      for (const [place, coming] of pages.entries()) {
        const page = await coming;
        ({ totalCount } = page);
        read += page.items.length;
        unreadable += page.items.filter((item) => !('_id' in item)).length;
        write({ tag: `page ${place} ${JSON.stringify(page).length}`, page });
      }
      write({ end: { isWhole: read >= totalCount, unreadable } });
      controller.close();
    },
  });
  return new Response(body, {
    headers: { 'X-Answered-By': 'access-token-console', 'Content-Type': 'application/x-ndjson' },
  });
}
