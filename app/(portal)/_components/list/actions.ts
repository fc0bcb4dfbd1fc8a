'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { applyFilters } from '#lib/daftar/view.ts';
import { Refusal } from '#lib/errors.ts';
import { act } from '../../../_request/form-action.ts';
import { columnsCookie } from './columns-cookie.ts';
import { listNamed } from './lists.ts';
import { submittedFilters } from './submitted-filters.ts';

/** Goes to the list as its bar was set; what names a person stays out of the address. Comes back only to say why not. */
export async function saringDaftar(nama: string, urut: string, arah: string, form: FormData) {
  const result = await act(async (actor) => {
    const place = listNamed(String(nama));
    if (!place) throw new Refusal('Daftar ini tidak dikenal. Muat ulang halaman.');
    const values = submittedFilters(place.list, form);
    const query = await applyFilters(actor, place.list, { ...values, urut: String(urut), arah: String(arah) });
    return query === '?' ? place.path : place.path + query;
  });
  if (result.ok) redirect(result.data);
  return result;
}

/** Keeps which columns of a list this browser shows. */
export async function simpanKolom(nama: string, shown: string[]) {
  return act(async () => {
    const place = listNamed(String(nama));
    if (!place) throw new Refusal('Daftar ini tidak dikenal. Muat ulang halaman.');
    const keys = place.list.columns.map((column) => column.key).filter((key) => shown.includes(key));
    const year = 365 * 24 * 3600;
    (await cookies()).set(columnsCookie(place.list.nama), keys.join('.'), { path: '/', httpOnly: true, sameSite: 'lax', maxAge: year });
  });
}
