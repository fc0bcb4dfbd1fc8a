import { type Actor, permit } from '#lib/auth/actor.ts';
import { conditionsOf, place } from '#lib/daftar/conditions.ts';
import type { ListDefinition } from '#lib/daftar/definition.ts';
import type { ListPage, ListRow } from '#lib/daftar/page.ts';
import { seenBy } from '#lib/daftar/seen-by.ts';
import type { ListState } from '#lib/daftar/view.ts';
import { db } from '#lib/db.ts';

const SIZE = 50;

/** One page of the accounts by keyset, in the order of their names; an installation has thousands at most, so these are simply sorted. */
export async function readPeoplePage(actor: Actor, whole: ListDefinition, state: ListState, size: number = SIZE): Promise<ListPage> {
  permit(actor, 'pengguna.lihat');
  const list = seenBy(actor, whole);
  const values: unknown[] = [];
  const where = conditionsOf(list, state).map((condition) => place(condition, values));
  const [jumlah] = await db().$queryRawUnsafe<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM ${list.from} WHERE ${['true', ...where].join(' AND ')}`,
    ...values,
  );
  const backward = state.sebelum !== null;
  const cursor = state.setelah ?? state.sebelum;
  const descending = (state.sort.dir === 'turun') !== backward;
  if (cursor) {
    const at = `$${values.push(cursor)}::uuid`;
    where.push(`(lower(u.nama), u.id) ${descending ? '<' : '>'} (SELECT lower(nama), id FROM pengguna WHERE id = ${at})`);
  }
  const dir = descending ? 'DESC' : 'ASC';
  const found = await db().$queryRawUnsafe<ListRow[]>(
    `SELECT ${[`${list.id} AS id`, ...list.select].join(', ')} FROM ${list.from} WHERE ${['true', ...where].join(' AND ')}
     ORDER BY lower(u.nama) ${dir}, u.id ${dir} LIMIT ${size + 1}`,
    ...values,
  );
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backward) rows.reverse();
  const [first, last] = [rows.at(0)?.id ?? null, rows.at(-1)?.id ?? null];
  const next = backward || more ? last : null;
  const previous = backward ? (more ? first : null) : cursor ? first : null;
  return { rows, next, previous, count: { value: jumlah?.n ?? 0, capped: false } };
}
