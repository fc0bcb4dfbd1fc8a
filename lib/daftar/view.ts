import type { Actor } from '#lib/auth/actor.ts';
import { isVeiled } from '#lib/auth/mask.ts';
import { db } from '#lib/db.ts';
import { isId } from '#lib/id.ts';
import { seal, unsealText } from '#lib/seal.ts';
import type { ListDefinition } from './definition.ts';
import { seenBy } from './seen-by.ts';

/** What a list is asked for: sort, filters, cursor. Personal filter values live in a stored view whose id the URL carries. */
export interface ListState {
  readonly sort: { readonly key: string; readonly dir: 'naik' | 'turun' };
  readonly filters: Readonly<Record<string, string>>;
  readonly cari: string;
  readonly setelah: string | null;
  readonly sebelum: string | null;
  readonly tampilan: string | null;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;
const PURPOSE = 'tampilan';
const MAX = 200;

/** A value as it may reach the database, which takes no control characters. */
function clean(value: string): string {
  return value
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, MAX);
}

/** Reads a list's state from its URL; anything it does not know is left out. @throws Refusal where the actor may not see the list */
export async function readListState(actor: Actor, whole: ListDefinition, params: Params): Promise<ListState> {
  const list = seenBy(actor, whole);
  const one = (key: string) => {
    const value = params[key];
    return clean((Array.isArray(value) ? value[0] : value) ?? '');
  };
  const sortable = list.columns.some((column) => column.sort && column.key === one('urut'));
  const stored = await readView(actor, list.nama, one('tampilan'));
  const filters: Record<string, string> = {};
  for (const filter of list.filters) {
    const value = filter.personal ? stored?.[filter.key] : one(filter.key);
    if (value) filters[filter.key] = value;
  }
  return {
    sort: sortable ? { key: one('urut'), dir: one('arah') === 'naik' ? 'naik' : 'turun' } : list.order,
    filters,
    cari: stored?.cari ?? '',
    setelah: isId(one('setelah')) ? one('setelah') : null,
    sebelum: isId(one('sebelum')) ? one('sebelum') : null,
    tampilan: stored ? one('tampilan') : null,
  };
}

/** Query string of a list's state, with changes; personal values are never in it. */
export function listHref(list: ListDefinition, state: ListState, change: Partial<ListState> = {}): string {
  const next = { ...state, setelah: null, sebelum: null, ...change };
  const query = new URLSearchParams();
  if (next.sort.key !== list.order.key || next.sort.dir !== list.order.dir) {
    query.set('urut', next.sort.key);
    query.set('arah', next.sort.dir);
  }
  for (const filter of list.filters) {
    const value = next.filters[filter.key];
    if (value && !filter.personal) query.set(filter.key, value);
  }
  if (next.tampilan) query.set('tampilan', next.tampilan);
  if (next.setelah) query.set('setelah', next.setelah);
  if (next.sebelum) query.set('sebelum', next.sebelum);
  const text = query.toString();
  return text ? `?${text}` : '?';
}

/** Takes what a filter bar submitted (name → value), stores what is personal, and returns the query string to go to. */
export async function applyFilters(actor: Actor, whole: ListDefinition, submitted: Readonly<Record<string, string>>): Promise<string> {
  const list = seenBy(actor, whole);
  const filters: Record<string, string> = {};
  const personal: Record<string, string> = {};
  for (const filter of list.filters) {
    const value = clean(submitted[filter.key] ?? '');
    if (!value) continue;
    filters[filter.key] = value;
    if (filter.personal) personal[filter.key] = value;
  }
  const cari = clean(submitted.cari ?? '');
  if (cari) personal.cari = cari;
  const tampilan = Object.keys(personal).length > 0 ? await storeView(actor, list.nama, personal) : null;
  const sortable = list.columns.some((column) => column.sort && column.key === submitted.urut);
  const sort = sortable
    ? { key: submitted.urut ?? '', dir: submitted.arah === 'naik' ? ('naik' as const) : ('turun' as const) }
    : list.order;
  return listHref(list, { sort, filters, cari: cari ?? '', setelah: null, sebelum: null, tampilan });
}

async function storeView(actor: Actor, daftar: string, values: Record<string, string>): Promise<string> {
  const row = await db().tampilan.create({ data: { pengguna_id: actor.id, daftar, isi: seal(JSON.stringify(values), PURPOSE) } });
  return row.id;
}

/**
 * A view is read by anyone signed in who has its id: links are shared; what it finds is still scoped to the reader. Who reads
 * personal data veiled opens their own alone, as a view of somebody else's says whom they looked for.
 */
async function readView(reader: Actor, daftar: string, id: string): Promise<Record<string, string> | null> {
  if (!isId(id)) return null;
  const row = await db().tampilan.findFirst({ where: { id, daftar, ...(isVeiled(reader) ? { pengguna_id: reader.id } : {}) } });
  return row && (JSON.parse(unsealText(row.isi, PURPOSE)) as Record<string, string>);
}
