// The floor: the least page that could be called a list of tokens. What it takes is what the browser takes; the console is
// measured beside it with the same probe, so its markup answers to the same selectors.

/** As much of an answered token as the floor and the stack show. */
export type FloorToken = {
  readonly _id: string;
  readonly name?: string;
  readonly description?: string;
  readonly role?: string;
  readonly token: string;
  readonly lastUsed?: number;
  readonly _member?: { readonly email: string };
};

/** The whole page, with nothing to fetch but the tokens. */
export function floorPage(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Floor</title>
<link rel="icon" href="data:,">
<style>
  body { font: 13px sans-serif; margin: 24px }
  .frame { height: 700px; overflow: auto }
  td, th { height: 40px; padding: 0 12px; text-align: left; white-space: nowrap; font-weight: normal }
</style>
<header><h1>Access tokens</h1><div>Loading…</div></header>
<input role="searchbox" aria-label="Search access tokens">
<div class="frame"><table>
  <thead><tr><th aria-sort="none"><button>Name</button></th></tr></thead>
  <tbody></tbody>
</table></div>
<script>(${drawFloor.toString()})()</script>
</html>`;
}

/** Runs in the page: one fetch, one pass over all tokens per key and click, fifty rows. */
function drawFloor(): void {
  const rowsDrawn = 50;
  const truth = document.querySelector('header div');
  const field = document.querySelector('input');
  const sort = document.querySelector('button');
  const body = document.querySelector('tbody');
  let tokens: { readonly token: FloorToken; readonly text: string }[] = [];
  let direction = 1;

  async function load(): Promise<void> {
    const answer: { readonly items: readonly FloorToken[] } = await (await fetch('/tokens.json')).json();
    tokens = answer.items.map((token) => ({
      token,
      text: [token.name, token.description, token._member?.email, token.token, token._id]
        .join('\n')
        .toLowerCase(),
    }));
    draw();
  }

  function draw(): void {
    const words = (field?.value ?? '').toLowerCase().split(' ');
    const found = tokens.filter(({ text }) => words.every((word) => text.includes(word)));
    body?.replaceChildren(...found.slice(0, rowsDrawn).map(({ token }) => row(token)));
    if (truth) truth.textContent = `${found.length} of ${tokens.length} tokens · updated`;
  }

  function row(token: FloorToken): HTMLElement {
    const line = document.createElement('tr');
    const head = document.createElement('th');
    head.scope = 'row';
    const link = document.createElement('a');
    link.href = `#${token._id}`;
    link.textContent = token.name ?? token._id;
    head.append(link);
    line.append(head);
    const used = token.lastUsed ? new Date(token.lastUsed).toISOString() : 'never';
    for (const text of [token._member?.email, token.role ?? 'custom', used, token.token]) {
      line.append(Object.assign(document.createElement('td'), { textContent: text ?? '' }));
    }
    return line;
  }

  field?.addEventListener('input', draw);
  sort?.addEventListener('click', () => {
    const name = ({ token }: { token: FloorToken }) => token.name ?? '';
    tokens.sort((a, b) => (name(a) < name(b) ? -direction : name(a) > name(b) ? direction : 0));
    direction = -direction;
    draw();
  });
  void load();
}
