import { type Actor, permit } from '#lib/auth/actor.ts';
import { isVeiled, veil } from '#lib/auth/mask.ts';
import type { ListDefinition } from './definition.ts';
import type { ListRow } from './page.ts';

const NO_SEARCH: ListDefinition['search'] = { label: '', where: () => null };

/**
 * A list as this person may use it. Who reads personal data veiled neither filters nor searches by it: what a filter finds would
 * tell what the veil hides. @throws Refusal where none of the person's roles may see the list
 */
export function seenBy(actor: Actor, list: ListDefinition): ListDefinition {
  permit(actor, list.izin);
  if (!isVeiled(actor)) return list;
  return { ...list, filters: list.filters.filter((filter) => !filter.personal), search: list.searchVeiled ?? NO_SEARCH };
}

/** A row with the personal values of its columns veiled for whom they are veiled. */
export function veilRow(actor: Actor, list: ListDefinition, row: ListRow): ListRow {
  if (!isVeiled(actor)) return row;
  const { sort_value: _, ...seen } = row;
  const veiled = list.columns.flatMap(({ key, samaran }) => {
    const value = seen[key];
    if (!samaran || value === null || value === undefined) return [];
    return [[key, typeof value === 'string' ? veil(actor, samaran, value) : veil(actor, 'penuh', 'x')] as const];
  });
  return { ...seen, id: row.id, ...Object.fromEntries(veiled) };
}
