import type { ListSort, ListColumn as ShownColumn, ListFilter as ShownFilter } from '#components/data-table/list.ts';
import type { ListColumn, ListDefinition, ListFilter } from '#lib/daftar/definition.ts';
import { type ListState, listHref } from '#lib/daftar/view.ts';
import { formatTanggal } from '#lib/tanggal.ts';
import type { ListPlace } from './lists.ts';

/** Address of a list in this state. */
export function placeHref({ list, path }: ListPlace, state: ListState, change: Partial<ListState> = {}): string {
  const query = listHref(list, state, change);
  return query === '?' ? path : path + query;
}

/** Columns as the table takes them; `chosen` are the keys a person keeps, null for the list's own choice. */
export function shownColumns(list: ListDefinition, chosen: readonly string[] | null): ShownColumn[] {
  return list.columns.map(({ key, label, kind, primary, shown, sort }) => ({
    key,
    label,
    kind,
    primary,
    sortable: sort !== undefined,
    shown: primary === true || (chosen ? chosen.includes(key) : shown),
  }));
}

/** Which column the table marks as sorted. */
export function shownSort({ sort }: ListState): ListSort {
  return { key: sort.key, dir: sort.dir === 'naik' ? 'asc' : 'desc' };
}

/** Where a click on each head leads: the other direction of the sorted one; words start at A, amounts and days at the newest and dearest. */
export function sortHrefs(place: ListPlace, state: ListState): Record<string, string> {
  const first = (column: ListColumn) => (column.kind === 'text' || column.kind === 'code' ? 'naik' : 'turun');
  const sortable = place.list.columns.filter((column) => column.sort);
  return Object.fromEntries(
    sortable.map((column) => {
      const turned = state.sort.dir === 'naik' ? 'turun' : 'naik';
      const dir = column.key === state.sort.key ? turned : first(column);
      return [column.key, placeHref(place, state, { sort: { key: column.key, dir } })];
    }),
  );
}

/** Filters as the bar takes them, each with the words it has in the sentence. */
export function shownFilters(list: ListDefinition, state: ListState): ShownFilter[] {
  return list.filters.map((filter) => {
    const value = state.filters[filter.key] ?? '';
    const { key, label, options } = filter;
    // a code without a list to choose from is simply typed
    const kind = filter.kind === 'code' && !options ? 'text' : filter.kind;
    return { key, label, kind, options, text: filterText(filter, value), value: kind === 'date-range' ? rangeOf(value) : value || null };
  });
}

/** What narrows the list, as one sentence for paper: "Status: Terbit · Diajukan: sejak 1 Jun 2025". */
export function narrowedText(list: ListDefinition, state: ListState): string {
  const set = list.filters.flatMap((filter) => {
    const value = state.filters[filter.key];
    return value ? [`${filter.label}: ${filterText(filter, value)}`] : [];
  });
  return [...(state.cari ? [`Cari: ${state.cari}`] : []), ...set].join(' · ');
}

/** Whether anything narrows the list. */
export function isNarrowed(state: ListState): boolean {
  return state.cari !== '' || Object.keys(state.filters).length > 0;
}

/** "1.204", or "lebih dari 10.000" where counting stopped. */
export function countText({ value, capped }: { value: number; capped: boolean }): string {
  const text = String(value).replace(/\B(?=(\d{3})+$)/g, '.');
  return capped ? `lebih dari ${text}` : text;
}

function rangeOf(value: string): { from: string; to: string } | null {
  const [from = '', to = ''] = value.split('..');
  return from || to ? { from, to } : null;
}

function filterText({ kind, options }: ListFilter, value: string): string {
  if (kind === 'choice') return options?.find((option) => option.kode === value)?.label ?? value;
  if (kind !== 'date-range') return value;
  const range = rangeOf(value);
  if (!range) return '';
  if (range.from === range.to) return formatTanggal(range.from);
  if (!range.to) return `sejak ${formatTanggal(range.from)}`;
  return range.from ? `${formatTanggal(range.from)} – ${formatTanggal(range.to)}` : `sampai ${formatTanggal(range.to)}`;
}
