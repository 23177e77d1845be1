// What the page of a question to all tokens shows, as an address. Reading never fails: what it does not understand gets
// its default.
import { tidyText } from '#domain/token-list/search.ts';
import type { AcrossTexts } from './question.ts';
import { acrossColumns, rowVerdicts } from './rows.ts';
import type { AcrossFilter, AcrossSort } from './rows.ts';

export type AcrossSearch = {
  readonly question: AcrossTexts;
  readonly filter: AcrossFilter;
  readonly sort: AcrossSort;
};

/** Every token that can do it now, or of which that is not ruled out. */
const whoCan: AcrossFilter = { text: '', kind: undefined, verdicts: ['all', 'some', 'unknown'] };

export const defaultAcrossSearch: AcrossSearch = {
  question: { action: '', resource: '' },
  filter: whoCan,
  sort: { column: 'verdict', direction: 'ascending' },
};

const textLength = 500;

/** Reads query parameters; what is missing or not understood gets its default. */
export function readAcrossSearch(params: URLSearchParams): AcrossSearch {
  const question = (name: string) => (params.get(name) ?? '').slice(0, textLength);
  const kind = params.get('kind');
  const shown = params.get('show');
  const sort = params.get('sort') ?? '';
  const column = acrossColumns.find((candidate) => candidate === sort.replace(/^-/, ''));
  return {
    question: { action: question('action'), resource: question('resource') },
    filter: {
      text: tidyText(params.get('q') ?? ''),
      kind: kind === 'personal' || kind === 'service' ? kind : undefined,
      verdicts:
        shown === null
          ? whoCan.verdicts
          : rowVerdicts.filter((verdict) => shown.split(' ').includes(verdict)),
    },
    sort:
      column === undefined
        ? defaultAcrossSearch.sort
        : { column, direction: sort.startsWith('-') ? 'descending' : 'ascending' },
  };
}

/** Writes the parameters that `readAcrossSearch` reads back; defaults are left out. */
export function writeAcrossSearch({ question, filter, sort }: AcrossSearch): URLSearchParams {
  const params = new URLSearchParams();
  const put = (name: string, value: string, byDefault: string) => {
    if (value !== byDefault) params.set(name, value);
  };
  const { column, direction } = sort;
  put('action', question.action, '');
  put('resource', question.resource, '');
  put('q', filter.text, '');
  put('kind', filter.kind ?? '', '');
  put('show', shownText(filter.verdicts), shownText(whoCan.verdicts));
  put('sort', `${direction === 'descending' ? '-' : ''}${column}`, 'verdict');
  return params;
}

function shownText(verdicts: AcrossFilter['verdicts']): string {
  return rowVerdicts.filter((verdict) => verdicts.includes(verdict)).join(' ');
}
