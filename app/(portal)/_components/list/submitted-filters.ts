import type { ListDefinition } from '#lib/daftar/definition.ts';
import { Refusal } from '#lib/errors.ts';

/**
 * What a filter bar submitted, by filter: both ends of a range as `from..to`.
 * @throws Refusal naming the filter where a day cannot be read or the range runs backwards
 */
export function submittedFilters(list: ListDefinition, form: FormData): Record<string, string> {
  const one = (key: string) => {
    const value = form.get(key);
    return typeof value === 'string' ? value.trim() : '';
  };
  const values: Record<string, string> = { cari: one('cari') };
  for (const { key, label, kind } of list.filters) {
    if (kind !== 'date-range') {
      values[key] = one(key);
      continue;
    }
    const [from, to] = [one(`${key}.dari`), one(`${key}.sampai`)];
    for (const typed of [from, to]) {
      if (typed && !isDay(typed)) throw new Refusal(`${label}: “${typed}” bukan tanggal. Tulis seperti 17-06-2025.`);
    }
    if (from && to && to < from) throw new Refusal(`${label}: tanggal akhir lebih awal dari tanggal awal.`);
    values[key] = from || to ? `${from}..${to}` : '';
  }
  return values;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
