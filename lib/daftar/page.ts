import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { type Asked, conditionsOf, narrow, place } from './conditions.ts';
import type { Fragment, ListDefinition } from './definition.ts';
import { seenBy, veilRow } from './seen-by.ts';
import type { ListState } from './view.ts';

export type ListRow = Readonly<Record<string, unknown>> & { readonly id: string };

export interface ListPage {
  readonly rows: readonly ListRow[];
  readonly next: string | null;
  readonly previous: string | null;
  /** counted up to 10.000; `capped` says that there are more */
  readonly count: { readonly value: number; readonly capped: boolean };
}

interface Cursor {
  readonly value: string;
  readonly id: string;
}

const PAGE = 50;
const COUNT_CAP = 10_000;

/**
 * One page of a list by keyset, scoped to the actor's branches, and its capped count; personal values as the actor may read them.
 * @throws Refusal where none of the actor's roles may see the list
 */
export async function readListPage(actor: Actor, whole: ListDefinition, state: ListState, size: number = PAGE): Promise<ListPage> {
  const list = seenBy(actor, whole);
  const backward = state.sebelum !== null;
  const cursor = await readCursor(actor, list, state);
  const asked = await narrow(list, conditionsOf(list, state));
  const [sql, values] = pageQuery(actor, list, state, asked, cursor, size);
  const [found, count] = await Promise.all([db().$queryRawUnsafe<ListRow[]>(sql, ...values), readCount(actor, list, asked.conditions)]);
  const more = found.length > size;
  const rows = found.slice(0, size).map((row) => veilRow(actor, list, row));
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
 * The page's SQL. Many rows: each branch is read by its own index in order and the first rows of each are merged, so that
 * the cost is the page's, not the table's. Few rows: they are fetched by id and sorted. Exported for the test that EXPLAINs
 * every sortable column.
 */
export function pageQuery(
  actor: Actor,
  list: ListDefinition,
  state: ListState,
  asked: Asked,
  cursor: Cursor | null,
  size: number,
): [sql: string, values: unknown[]] {
  const values: unknown[] = [actor.cabangIds];
  const { sql: sort, cast } = sortOf(list, state);
  const byId = sort === list.id;
  const descending = (state.sort.dir === 'turun') !== (state.sebelum !== null);
  const dir = descending ? 'DESC' : 'ASC';
  const where = asked.conditions.map((condition) => place(condition, values));
  if (cursor) {
    const sign = descending ? '<' : '>';
    const at = byId ? `$${values.push(cursor.id)}::uuid` : `($${values.push(cursor.value)}::${cast}, $${values.push(cursor.id)}::uuid)`;
    where.push(`${byId ? list.id : `(${sort}, ${list.id})`} ${sign} ${at}`);
  }
  const limit = size + 1;
  const read = (scope: string) =>
    `SELECT ${[`${list.id} AS id`, `${sort} AS sort_value`, ...list.select].join(', ')} FROM ${list.from}
     WHERE ${[scope, ...where].join(' AND ')} ORDER BY ${byId ? '' : `${sort} ${dir}, `}${list.id} ${dir} LIMIT ${limit}`;
  if (asked.few) return [read(`${list.cabang} = ANY($1::uuid[])`), values];
  const sql = `SELECT r.* FROM unnest($1::uuid[]) AS c(cabang_id) CROSS JOIN LATERAL (${read(`${list.cabang} = c.cabang_id`)}) r
    ORDER BY ${byId ? '' : `r.sort_value ${dir}, `}r.id ${dir} LIMIT ${limit}`;
  return [sql, values];
}

async function readCount(actor: Actor, list: ListDefinition, conditions: readonly Fragment[]): Promise<number> {
  const values: unknown[] = [actor.cabangIds];
  const where = [`${list.cabang} = ANY($1::uuid[])`, ...conditions.map((condition) => place(condition, values))];
  const sql = `SELECT count(*)::int AS n FROM (SELECT 1 FROM ${countFrom(list, where)} WHERE ${where.join(' AND ')} LIMIT ${COUNT_CAP + 1}) t`;
  const [row] = await db().$queryRawUnsafe<{ n: number }[]>(sql, ...values);
  return row?.n ?? 0;
}

/** The listed table alone where no condition speaks of a joined one: its joins keep every row, so they need not be counted through. */
function countFrom(list: ListDefinition, where: readonly string[]): string {
  const alias = list.id.split('.')[0];
  const alone = where.every((sql) => [...sql.matchAll(/\b([a-z]+)\.[a-z]/g)].every(([, name]) => name === alias));
  return alone ? (list.from.split(/\s+(?:LEFT\s+)?JOIN\s+/)[0] ?? list.from) : list.from;
}
