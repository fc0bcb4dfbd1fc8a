import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import type { ListRow as ShownRow } from '#components/data-table/list.ts';
import { PageHeader } from '#components/layout/page-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { Actor } from '#lib/auth/actor.ts';
import type { ListDefinition } from '#lib/daftar/definition.ts';
import { type ListRow, readListPage } from '#lib/daftar/page.ts';
import { seenBy } from '#lib/daftar/seen-by.ts';
import { listHref, readListState } from '#lib/daftar/view.ts';
import { LiveRefresh } from '../live-refresh.tsx';
import { columnsCookie, readColumns } from './columns-cookie.ts';
import { ExcelLink } from './excel-link.tsx';
import { ListBar } from './list-bar.tsx';
import { ListTable } from './list-table.tsx';
import { countText, isNarrowed, narrowedText, placeHref, shownColumns, shownFilters, shownSort, sortHrefs } from './list-view.ts';
import type { ListPlace } from './lists.ts';

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

type Props = {
  readonly actor: Actor;
  readonly place: ListPlace;
  readonly searchParams: SearchParams;
  /** how its pages are read, where not by the branches the actor sees */
  readonly read?: typeof readListPage;
  /** Where each row leads and what its columns say; times as ISO, money as decimal strings. */
  readonly present: (rows: readonly ListRow[]) => readonly ShownRow[] | Promise<readonly ShownRow[]>;
  readonly action?: ReactNode;
  /** between the head and the list: what the person has unfinished */
  readonly unfinished?: ReactNode;
  /** What stands here before there is any row at all. */
  readonly emptyState: ReactNode;
  readonly selectable?: boolean;
};

/** The page of a list: title and count, the filters as a sentence, the table, its pages; on paper a head with who printed it. */
export async function ListPage({
  actor,
  place,
  searchParams,
  read = readListPage,
  present,
  action,
  unfinished,
  emptyState,
  selectable = false,
}: Props) {
  const list = seenBy(actor, place.list);
  const [params, jar] = await Promise.all([searchParams, cookies()]);
  const state = await readListState(actor, list, params);
  const page = await read(actor, list, state);
  const resetHref = placeHref(place, state, { filters: {}, cari: '', tampilan: null });
  const count = countText(page.count);
  const paper = [list.judul, narrowedText(list, state), `${page.rows.length} dari ${count} baris`].filter(Boolean).join(' · ');
  return (
    <>
      <LiveRefresh watch="semua" />
      <PageHeader
        title={list.judul}
        count={count}
        action={
          <>
            {place.excel && page.count.value > 0 && <ExcelLink href={`/daftar/${list.nama}/excel${listHref(list, state)}`} />}
            {action}
          </>
        }
      />
      {unfinished}
      <ListTable
        here={placeHref(place, state, { setelah: state.setelah, sebelum: state.sebelum })}
        nama={list.nama}
        label={list.judul}
        columns={shownColumns(list, readColumns(jar.get(columnsCookie(list.nama))?.value))}
        rows={(await present(page.rows)).map((row) => onlyColumns(list, row))}
        sort={shownSort(state)}
        sortHrefs={sortHrefs(place, state)}
        count={{ text: count }}
        previousHref={page.previous && placeHref(place, state, { sebelum: page.previous })}
        nextHref={page.next && placeHref(place, state, { setelah: page.next })}
        selectable={selectable}
        printTitle={paper}
        printedBy={actor.nama}
        emptyState={isNarrowed(state) || page.count.value > 0 ? <NothingHere href={resetHref} narrowed={isNarrowed(state)} /> : emptyState}
        toolbar={
          <ListBar
            nama={list.nama}
            sort={state.sort}
            filters={shownFilters(list, state)}
            search={{ value: state.cari, label: list.search.label }}
            resetHref={resetHref}
          />
        }
      />
    </>
  );
}

/** What no column shows stays on the server. */
function onlyColumns(list: ListDefinition, { id, href, cells }: ShownRow): ShownRow {
  return { id, href, cells: Object.fromEntries(list.columns.map(({ key }) => [key, cells[key] ?? null])) };
}

function NothingHere({ href, narrowed }: { href: string; narrowed: boolean }) {
  return (
    <EmptyState title={narrowed ? 'Tidak ada yang cocok' : 'Halaman ini kosong'} action={<LinkButton href={href}>Lihat semua</LinkButton>}>
      {narrowed ? 'Periksa ejaan, atau kosongkan pencarian dan saringannya.' : 'Barisnya sudah berpindah halaman.'}
    </EmptyState>
  );
}
