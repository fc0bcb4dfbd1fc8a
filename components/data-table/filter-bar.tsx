'use client';

import { Search } from 'lucide-react';
import Link from 'next/link';
import { useTransition } from 'react';
import { buttonStyle } from '../ui/button-style.ts';
import { Spinner } from '../ui/spinner.tsx';
import { FilterChip } from './filter-chip.tsx';
import { type FilterState, filterForm, filterState, isSet } from './filter-form.ts';
import type { ListFilter } from './list.ts';

type Props = {
  readonly filters: readonly ListFilter[];
  /** an empty label: this list is not searched */
  readonly search: { readonly value: string; readonly label: string };
  /** Server action; the form holds `cari` and the filters by key (`<key>.dari`, `<key>.sampai` for a range), empty ones left out. */
  readonly onSubmit: (form: FormData) => Promise<void>;
  readonly resetHref: string;
  /** Where the state of the list is kept, when it is not all in the URL. */
  readonly savedText?: string | undefined;
};

/** Search and filters of a list, read as a sentence. Every change is submitted at once. */
export function FilterBar({ filters, search, onSubmit, resetHref, savedText }: Props) {
  const [pending, start] = useTransition();
  const state = filterState(filters, search.value);
  const submit = (next: FilterState) => start(() => onSubmit(filterForm(next)));
  const narrowed = search.value !== '' || filters.some((filter) => isSet(filter.value));
  return (
    <search className="no-print flex flex-wrap items-center gap-2">
      {search.label && (
        <form
          className="relative w-full sm:w-72"
          onSubmit={(event) => {
            event.preventDefault();
            submit({ ...state, search: String(new FormData(event.currentTarget).get('cari') ?? '') });
          }}
        >
          <Search aria-hidden className="pointer-events-none absolute top-2 left-2.5 size-4 text-faint" />
          <input
            key={search.value}
            type="search"
            name="cari"
            data-list-search
            aria-label={search.label}
            placeholder={search.label}
            defaultValue={search.value}
            autoComplete="off"
            className="h-8 w-full rounded-md border border-edge bg-sheet pr-2 pl-8.5 placeholder:text-faint"
          />
        </form>
      )}
      {filters.map((filter) => (
        <FilterChip
          key={filter.key}
          filter={filter}
          onApply={(value) => submit({ ...state, values: { ...state.values, [filter.key]: value } })}
        />
      ))}
      {narrowed && (
        <Link href={resetHref} className={buttonStyle({ kind: 'quiet', size: 'small' })}>
          Kosongkan
        </Link>
      )}
      <span role="status" className="inline-flex min-h-5 items-center gap-2 text-faint">
        {pending ? (
          <>
            <Spinner /> Mencari…
          </>
        ) : (
          savedText
        )}
      </span>
    </search>
  );
}
