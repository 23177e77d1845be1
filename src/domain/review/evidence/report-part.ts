// A report as parts that are written as Markdown or as a page. Every text in it may come from others.
import { escapeMarkdown, markdownCode } from '#domain/text/markdown.ts';
import type { Table } from './evidence-tables.ts';

export type ReportPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly texts: readonly string[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'code'; readonly lines: readonly string[] };

/** Writes the parts as Markdown. */
export function reportMarkdown(parts: readonly ReportPart[]): string {
  return `${parts.map(partMarkdown).join('\n\n')}\n`;
}

function partMarkdown(part: ReportPart): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${escapeMarkdown(part.text)}`;
    case 'text':
      return escapeMarkdown(part.text);
    case 'list':
      return part.texts.map((text) => `- ${escapeMarkdown(text)}`).join('\n');
    case 'table': {
      const { head, rows } = part.table;
      return [markdownRow(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(markdownRow)].join('\n');
    }
    case 'code':
      return part.lines.map((text) => `- ${markdownCode(text)}`).join('\n');
    default:
      return part satisfies never;
  }
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
}

/** Writes the parts as one page that needs nothing else and runs nothing. Printing it gives a PDF. */
export function reportHtml(title: string, parts: readonly ReportPart[]): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${pageStyle}</style>`,
    '<main>',
    ...parts.map(partHtml),
    '</main>',
    '</html>',
    '',
  ].join('\n');
}

const pageStyle =
  'body{font:14px/1.5 system-ui,sans-serif;margin:2rem;color:#1a1a1e;background:#fff}' +
  'main{max-width:70rem;margin:auto}table{border-collapse:collapse;width:100%}' +
  'th,td{text-align:start;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #d8d8de;overflow-wrap:anywhere}' +
  'pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f5f5f7;padding:.75rem}' +
  '@media print{body{margin:0}tr{break-inside:avoid}}';

function partHtml(part: ReportPart): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level}>${escapeHtml(part.text)}</h${part.level}>`;
    case 'text':
      return `<p>${escapeHtml(part.text)}</p>`;
    case 'list':
      return `<ul>${part.texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`;
    case 'table': {
      const { head, rows } = part.table;
      const cells = (texts: readonly string[], tag: string) =>
        `<tr>${texts.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('')}</tr>`;
      return `<table><thead>${cells(head, 'th scope="col"').replaceAll('</th scope="col">', '</th>')}</thead><tbody>${rows.map((row) => cells(row, 'td')).join('')}</tbody></table>`;
    }
    case 'code':
      return `<pre>${part.lines.map(escapeHtml).join('\n')}</pre>`;
    default:
      return part satisfies never;
  }
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
