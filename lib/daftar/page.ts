import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import type { Condition, ListDefinition } from './definition.ts';
import type { ListState } from './view.ts';

export type ListRow = Readonly<Record<string, unknown>> & { readonly id: string };

export interface ListPage {
  readonly rows: readonly ListRow[];
  readonly next: string | null;
  readonly previous: string | null;
  /** counted up to 10.000; `capped` says that there are more */
  readonly count: { readonly value: number; readonly capped: boolean };
}

const PAGE = 50;
const COUNT_CAP = 10_000;

/** One page of a list by keyset, scoped to the actor's branches, and its capped count. */
export async function readListPage(actor: Actor, list: ListDefinition, state: ListState, size: number = PAGE): Promise<ListPage> {
  const backward = state.sebelum !== null;
  const cursor = await readCursor(actor, list, state);
  const [sql, values] = pageQuery(actor, list, state, cursor, size);
  const [found, count] = await Promise.all([db().$queryRawUnsafe<ListRow[]>(sql, ...values), readCount(actor, list, state)]);
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backward) rows.reverse();
  const first = rows.at(0)?.id ?? null;
  const last = rows.at(-1)?.id ?? null;
  return {
    rows,
    next: backward || more ? last : null,
    previous: backward ? (more ? first : null) : cursor ? first : null,
    count: { value: Math.min(count, COUNT_CAP), capped: count > COUNT_CAP },
  };
}

interface Cursor {
  readonly value: string;
  readonly id: string;
}

function sortOf(list: ListDefinition, state: ListState): { sql: string; cast: string } {
  const column = list.columns.find((candidate) => candidate.key === state.sort.key);
  if (!column?.sort) throw new Error(`list ${list.nama} cannot be sorted by ${state.sort.key}`);
  return column.sort;
}

async function readCursor(actor: Actor, list: ListDefinition, state: ListState): Promise<Cursor | null> {
  const id = state.setelah ?? state.sebelum;
  if (!id) return null;
  const sql = `SELECT (${sortOf(list, state).sql})::text AS value FROM ${list.from} WHERE ${list.id} = $1::uuid AND ${list.cabang} = ANY($2::uuid[])`;
  const [row] = await db().$queryRawUnsafe<{ value: string }[]>(sql, id, actor.cabangIds);
  return row ? { value: row.value, id } : null;
}

/**
 * The page's SQL: each branch is read by its own index in order and the few rows of each are merged, so that the cost
 * is the page's, not the table's. Exported for the test that EXPLAINs every sortable column.
 */
export function pageQuery(
  actor: Actor,
  list: ListDefinition,
  state: ListState,
  cursor: Cursor | null,
  size: number,
): [sql: string, values: unknown[]] {
  const values: unknown[] = [actor.cabangIds];
  const { sql: sort, cast } = sortOf(list, state);
  const descending = (state.sort.dir === 'turun') !== (state.sebelum !== null);
  const dir = descending ? 'DESC' : 'ASC';
  const where = [`${list.cabang} = c.cabang_id`, ...conditions(list, state, values)];
  if (cursor) {
    const sign = descending ? '<' : '>';
    if (sort === list.id) {
      values.push(cursor.id);
      where.push(`${list.id} ${sign} $${values.length}::uuid`);
    } else {
      values.push(cursor.value, cursor.id);
      where.push(`(${sort}, ${list.id}) ${sign} ($${values.length - 1}::${cast}, $${values.length}::uuid)`);
    }
  }
  const order = sort === list.id ? `${list.id} ${dir}` : `${sort} ${dir}, ${list.id} ${dir}`;
  const outer = sort === list.id ? `r.id ${dir}` : `r.sort_value ${dir}, r.id ${dir}`;
  const limit = size + 1;
  const sql = `SELECT r.* FROM unnest($1::uuid[]) AS c(cabang_id) CROSS JOIN LATERAL (
    SELECT ${[`${list.id} AS id`, `${sort} AS sort_value`, ...list.select].join(', ')} FROM ${list.from}
    WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ${limit}
  ) r ORDER BY ${outer} LIMIT ${limit}`;
  return [sql, values];
}

async function readCount(actor: Actor, list: ListDefinition, state: ListState): Promise<number> {
  const values: unknown[] = [actor.cabangIds];
  const where = [`${list.cabang} = ANY($1::uuid[])`, ...conditions(list, state, values)];
  const sql = `SELECT count(*)::int AS n FROM (SELECT 1 FROM ${list.from} WHERE ${where.join(' AND ')} LIMIT ${COUNT_CAP + 1}) t`;
  const [row] = await db().$queryRawUnsafe<{ n: number }[]>(sql, ...values);
  return row?.n ?? 0;
}

function conditions(list: ListDefinition, state: ListState, values: unknown[]): string[] {
  const wanted: Condition[] = [];
  if (list.always) wanted.push({ sql: list.always, values: [] });
  for (const filter of list.filters) {
    const value = state.filters[filter.key];
    const condition = value ? filter.where(value) : null;
    if (condition) wanted.push(condition);
  }
  const search = state.cari ? list.search.where(state.cari) : null;
  if (search) wanted.push(search);
  return wanted.map((condition) => {
    const parts = condition.sql.split('?');
    return parts.reduce((sql, part, i) => {
      if (i === 0) return part;
      values.push(condition.values[i - 1]);
      return `${sql}$${values.length}${part}`;
    }, '');
  });
}
