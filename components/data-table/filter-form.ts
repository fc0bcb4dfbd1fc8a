import type { DateRange, ListFilter } from './list.ts';

/** What a filter bar is about to submit: search text and the value of each filter by its key. */
export interface FilterState {
  readonly search: string;
  readonly values: Readonly<Record<string, string | DateRange | null>>;
}

/** The state of a bar as the server gave it. */
export function filterState(filters: readonly ListFilter[], search: string): FilterState {
  return { search, values: Object.fromEntries(filters.map((filter) => [filter.key, filter.value])) };
}

/**
 * The form a bar submits: `cari`, each filter under its key, a date range under `<key>.dari` and `<key>.sampai`.
 * Empty values are left out.
 */
export function filterForm({ search, values }: FilterState): FormData {
  const form = new FormData();
  const put = (key: string, value: string) => value.trim() !== '' && form.set(key, value.trim());
  put('cari', search);
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'string') put(key, value);
    else if (value) {
      put(`${key}.dari`, value.from);
      put(`${key}.sampai`, value.to);
    }
  }
  return form;
}

/** Whether a filter narrows the list. */
export function isSet(value: string | DateRange | null): boolean {
  return typeof value === 'string' ? value !== '' : value !== null && (value.from !== '' || value.to !== '');
}
