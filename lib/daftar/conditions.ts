import { db } from '#lib/db.ts';
import type { Condition, Fragment, ListDefinition } from './definition.ts';
import type { ListState } from './view.ts';

/** A condition met by at most so many rows is answered from their ids. */
const NARROW_CAP = 10_000;

/** What a list is asked for: its conditions, and whether few enough rows can meet them that these are simply sorted. */
export interface Asked {
  readonly conditions: readonly Fragment[];
  readonly few: boolean;
}

/** Every condition of a list's state. */
export function conditionsOf(list: ListDefinition, state: ListState): Condition[] {
  const wanted: Condition[] = list.always ? [{ sql: list.always, values: [] }] : [];
  for (const filter of list.filters) {
    const value = state.filters[filter.key];
    const condition = value ? filter.where(value) : null;
    if (condition) wanted.push(condition);
  }
  const search = state.cari ? list.search.where(state.cari) : null;
  return search ? [...wanted, search] : wanted;
}

/** Looks up the ids of each condition that has an index of its own; where they are few they take its place. */
export async function narrow(list: ListDefinition, conditions: readonly Condition[]): Promise<Asked> {
  const looked = await Promise.all(conditions.map((condition) => idsOf(condition)));
  return {
    conditions: conditions.map((condition, i) => (looked[i] ? { sql: `${list.id} = ANY(?::uuid[])`, values: [looked[i]] } : condition)),
    few: looked.some((ids) => ids !== null),
  };
}

async function idsOf(condition: Condition): Promise<string[] | null> {
  if (!condition.narrow) return null;
  const values: unknown[] = [];
  const sql = `SELECT id FROM (${place(condition.narrow, values)}) n LIMIT ${NARROW_CAP + 1}`;
  const rows = await db().$queryRawUnsafe<{ id: string }[]>(sql, ...values);
  return rows.length > NARROW_CAP ? null : rows.map((row) => row.id);
}

/** The SQL of a fragment; its values are put behind those already there. */
export function place(fragment: Fragment, values: unknown[]): string {
  const [head = '', ...rest] = fragment.sql.split('?');
  return rest.reduce((sql, part, i) => `${sql}$${values.push(fragment.values[i])}${part}`, head);
}
