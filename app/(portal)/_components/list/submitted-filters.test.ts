import { describe, expect, it } from 'vitest';
import { permohonan } from './lists.ts';
import { submittedFilters } from './submitted-filters.ts';

function submit(values: Record<string, string>) {
  const form = new FormData();
  for (const [key, value] of Object.entries(values)) form.set(key, value);
  return submittedFilters(permohonan.list, form);
}

describe('what a filter bar submits', () => {
  it('becomes one value a filter, a range as from..to', () => {
    const values = submit({ cari: ' budi ', status: 'terbit', 'sejak.dari': '2025-06-01', asing: 'x' });
    expect(values).toEqual({ cari: 'budi', status: 'terbit', jenis: '', sejak: '2025-06-01..', rekening: '', uker: '' });
  });

  it.each(['31-02-2026', '2026-02-31', 'kemarin'])('is refused where %s should be a day', (day) => {
    expect(() => submit({ 'sejak.sampai': day })).toThrow(`Diajukan: “${day}” bukan tanggal`);
  });

  it('is refused where a range runs backwards', () => {
    expect(() => submit({ 'sejak.dari': '2025-06-02', 'sejak.sampai': '2025-06-01' })).toThrow('lebih awal');
  });
});
