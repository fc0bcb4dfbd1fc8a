import { describe, expect, it } from 'vitest';
import type { ListState } from '#lib/daftar/view.ts';
import { countText, isNarrowed, narrowedText, placeHref, shownColumns, shownFilters, shownSort, sortHrefs } from './list-view.ts';
import { permohonan } from './lists.ts';

const { list } = permohonan;
const state = (change: Partial<ListState> = {}): ListState => ({
  sort: list.order,
  filters: {},
  cari: '',
  setelah: null,
  sebelum: null,
  tampilan: null,
  ...change,
});

describe('the view of a list', () => {
  it('has a bare address in its first state and leaves the cursor behind when it changes', () => {
    expect(placeHref(permohonan, state())).toBe('/covering');
    expect(placeHref(permohonan, state({ setelah: 'x', filters: { status: 'terbit' } }))).toBe('/covering?status=terbit');
  });

  it('never writes a name or an account into an address', () => {
    const href = placeHref(permohonan, state({ cari: 'BUDI', filters: { rekening: '1000Q614' }, tampilan: 'id-of-view' }));
    expect(href).toBe('/covering?tampilan=id-of-view');
  });

  it('turns the sorted column and begins another at A, or at the dearest', () => {
    const hrefs = sortHrefs(permohonan, state({ sort: { key: 'plafon', dir: 'turun' } }));
    expect(hrefs.plafon).toBe('/covering?urut=plafon&arah=naik');
    expect(hrefs.nama).toBe('/covering?urut=nama&arah=naik');
    expect(hrefs.dibuat).toBe('/covering');
    expect(hrefs.status).toBeUndefined();
    expect(shownSort(state())).toEqual({ key: 'dibuat', dir: 'desc' });
  });

  it('shows the columns a person keeps, and always the name', () => {
    const keys = (chosen: string[] | null) =>
      shownColumns(list, chosen)
        .filter((column) => column.shown)
        .map((column) => column.key);
    expect(keys(['rekening', 'gaib'])).toEqual(['nama', 'rekening']);
    expect(keys(null)).toEqual(list.columns.filter((column) => column.shown).map((column) => column.key));
  });

  it('reads as a sentence', () => {
    const set = state({ cari: 'budi', filters: { status: 'terbit', sejak: '2025-06-01..' } });
    expect(narrowedText(list, set)).toBe('Cari: budi · Status: Terbit · Diajukan: sejak 1 Jun 2025');
    expect(isNarrowed(set)).toBe(true);
    expect(isNarrowed(state())).toBe(false);
  });

  it.each([
    ['2025-06-01..2025-06-05', '1 Jun 2025 – 5 Jun 2025'],
    ['2025-06-01..2025-06-01', '1 Jun 2025'],
    ['..2025-06-05', 'sampai 5 Jun 2025'],
  ])('writes the days %s as %s', (sejak, text) => {
    const filter = shownFilters(list, state({ filters: { sejak } })).find(({ key }) => key === 'sejak');
    expect(filter?.text).toBe(text);
  });

  it('says where counting stopped', () => {
    expect(countText({ value: 1204, capped: false })).toBe('1.204');
    expect(countText({ value: 10_000, capped: true })).toBe('lebih dari 10.000');
  });
});
