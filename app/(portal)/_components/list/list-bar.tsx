'use client';

import { FilterBar } from '#components/data-table/filter-bar.tsx';
import type { ListFilter } from '#components/data-table/list.ts';
import { toast } from '#components/ui/toast.tsx';
import { leaveToSignIn } from '../leave.ts';
import { saringDaftar } from './actions.ts';

type Props = {
  readonly nama: string;
  readonly sort: { readonly key: string; readonly dir: string };
  readonly filters: readonly ListFilter[];
  readonly search: { readonly value: string; readonly label: string };
  readonly resetHref: string;
};

/** The filter bar of a list; says in a sentence why a filter could not be set. */
export function ListBar({ nama, sort, ...bar }: Props) {
  async function submit(form: FormData) {
    const result = await saringDaftar(nama, sort.key, sort.dir, form).catch(rethrowRedirect);
    if (result?.ok !== false) return;
    if (result.keluar) leaveToSignIn();
    else toast.error(result.pesan, { duration: 8000 });
  }
  return <FilterBar {...bar} onSubmit={submit} />;
}

function rethrowRedirect(error: unknown): null {
  if (error instanceof TypeError) {
    toast.error('Portal tidak terjangkau. Periksa sambungan Anda, lalu ulangi.', { duration: 8000 });
    return null;
  }
  throw error;
}
