import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { daftarInvoice } from '#lib/covering/daftar-invoice.ts';
import { daftarPermohonan } from '#lib/covering/daftar-permohonan.ts';
import { daftarSertifikat } from '#lib/covering/daftar-sertifikat.ts';
import { daftarSpr } from '#lib/covering/daftar-spr.ts';
import { db } from '#lib/db.ts';
import { daftarKlaim } from '#lib/klaim/daftar-klaim.ts';
import { letterList } from '#lib/pengiriman/list.ts';
import { daftarSubrogasi } from '#lib/subrogasi/daftar-subrogasi.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { conditionsOf } from './conditions.ts';
import type { ListDefinition } from './definition.ts';
import { pageQuery, readListPage } from './page.ts';
import { applyFilters, type ListState, listHref, readListState } from './view.ts';

let book: TestBook;
const lists = [daftarPermohonan, daftarSpr, daftarSertifikat, daftarInvoice, daftarKlaim, daftarSubrogasi, letterList];
const NAMES = ['ANITA', 'BUDI', 'CITRA', 'BUDI', 'EKO', 'FITRI', 'BUDI', 'HANA'];

beforeAll(async () => {
  book = await openTestBook();
  for (const [i, nama] of NAMES.entries()) {
    const isian = contohIsian(`L-${i}`, {
      nama_debitur: `${nama} ${i}`,
      plafon_kredit: String(20_000_000 + (i % 3) * 1_000_000),
      no_identitas: `331409681084000${i}`,
    });
    await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian, drafId: null, koreksiDariId: null });
  }
  await ajukanPenjaminan(book.orangLain, {
    kunci: randomUUID(),
    isian: contohIsian('L-X', { kode_uker: '020', nama_debitur: 'BUDI LAIN' }),
    drafId: null,
    koreksiDariId: null,
  });
});
afterAll(() => book.close());

const state = (list: ListDefinition, change: Partial<ListState> = {}): ListState => ({
  sort: list.order,
  filters: {},
  cari: '',
  setelah: null,
  sebelum: null,
  tampilan: null,
  ...change,
});

interface Plan {
  'Node Type': string;
  'Index Name'?: string;
  Plans?: Plan[];
}
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

const sortable = lists.flatMap((list) =>
  list.columns
    .filter((column) => column.sort)
    .flatMap((column) => (['naik', 'turun'] as const).map((dir) => [list.nama, column.key, dir, list] as const)),
);

describe('a list page', () => {
  it.each(sortable)('of %s sorted by %s, %s, is read from its index in order, not sorted', async (_nama, key, dir, list) => {
    const column = list.columns.find((candidate) => candidate.key === key);
    const [sql, values] = pageQuery(
      book.staf,
      list,
      state(list, { sort: { key, dir } }),
      { conditions: conditionsOf(list, state(list)), few: false },
      null,
      50,
    );
    const plan = await db().$transaction(async (tx) => {
      // A handful of rows would always be sorted in memory: forbid it, and see whether the index alone can give the order.
      await tx.$executeRawUnsafe('SET LOCAL enable_sort = off; ');
      await tx.$executeRawUnsafe('SET LOCAL enable_seqscan = off');
      await tx.$executeRawUnsafe('SET LOCAL enable_incremental_sort = off');
      const rows = await tx.$queryRawUnsafe<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(`EXPLAIN (FORMAT JSON) ${sql}`, ...values);
      return rows[0]?.['QUERY PLAN'][0]?.Plan;
    });
    const all = plan ? nodes(plan) : [];
    expect(all.map((node) => node['Index Name'])).toContain(column?.sort?.index);
    // Only the merge of the branches' few rows may sort; nothing below the loop over branches does.
    const inner = all.filter((node) => node['Node Type'] === 'Limit').at(-1);
    expect(inner ? nodes(inner).filter((node) => node['Node Type'].includes('Sort')) : ['no plan']).toEqual([]);
  });

  it.each([
    ['nama', 'naik'],
    ['nama', 'turun'],
    ['plafon', 'naik'],
    ['plafon', 'turun'],
    ['dibuat', 'turun'],
    ['awal', 'naik'],
  ] as const)('turns forth and back without losing or repeating a row, by %s %s', async (key, dir) => {
    const whole = await readListPage(book.staf, daftarPermohonan, state(daftarPermohonan, { sort: { key, dir } }), 50);
    const seen: string[] = [];
    let setelah: string | null = null;
    for (;;) {
      const page = await readListPage(book.staf, daftarPermohonan, state(daftarPermohonan, { sort: { key, dir }, setelah }), 3);
      seen.push(...page.rows.map((row) => row.id));
      if (setelah) {
        const back = await readListPage(
          book.staf,
          daftarPermohonan,
          state(daftarPermohonan, { sort: { key, dir }, sebelum: page.previous }),
          3,
        );
        expect(back.rows.map((row) => row.id)).toEqual(seen.slice(seen.length - page.rows.length - 3, seen.length - page.rows.length));
      }
      if (!page.next) break;
      setelah = page.next;
    }
    expect(seen).toEqual(whole.rows.map((row) => row.id));
    expect(seen).toHaveLength(NAMES.length);
  });

  it('shows nobody another branch, whatever the search', async () => {
    const page = await readListPage(book.staf, daftarPermohonan, state(daftarPermohonan, { cari: 'budi' }));
    expect(page.rows.map((row) => row.nama).sort()).toEqual(['BUDI 1', 'BUDI 3', 'BUDI 6']);
    expect(page.count).toEqual({ value: 3, capped: false });
    const elsewhere = await readListPage(book.orangLain, daftarPermohonan, state(daftarPermohonan, { cari: 'budi' }));
    expect(elsewhere.rows.map((row) => row.nama)).toEqual(['BUDI LAIN']);
  });

  it('finds a NIK, an application and an account by the whole number', async () => {
    for (const cari of ['3314096810840004', 'L-4']) {
      const page = await readListPage(book.staf, daftarPermohonan, state(daftarPermohonan, { cari }));
      expect(page.rows.map((row) => row.nama)).toEqual(['EKO 4']);
    }
  });

  it('takes a percent sign and a quote in a search literally', async () => {
    for (const cari of ['%', "'; DROP TABLE pengajuan; --", '_']) {
      expect((await readListPage(book.staf, daftarPermohonan, state(daftarPermohonan, { cari }))).rows).toEqual([]);
    }
  });
});

describe('the state of a list', () => {
  it('keeps names and accounts out of the URL and brings them back by the view', async () => {
    const href = await applyFilters(book.staf, daftarPermohonan, {
      cari: 'BUDI',
      rekening: 'L-1',
      status: 'siap',
      urut: 'nama',
      arah: 'naik',
    });
    expect(href).not.toMatch(/BUDI|L-1/);
    const params = Object.fromEntries(new URLSearchParams(href));
    expect(params).toMatchObject({ status: 'siap', urut: 'nama', arah: 'naik' });
    const back = await readListState(book.staf, daftarPermohonan, params);
    expect(back).toMatchObject({ cari: 'BUDI', filters: { rekening: 'L-1', status: 'siap' }, sort: { key: 'nama', dir: 'naik' } });
    expect((await readListPage(book.staf, daftarPermohonan, back)).rows.map((row) => row.nama)).toEqual(['BUDI 1']);
  });

  it.each([{ sejak: '2026-02-31..2026-99-99' }, { jenis: "1\u0000'" }, { status: '\uD800' }])(
    'reads %j from a hand-written URL without a fault',
    async (params) => {
      await expect(
        readListPage(book.staf, daftarPermohonan, await readListState(book.staf, daftarPermohonan, params)),
      ).resolves.toBeDefined();
    },
  );

  it('leaves out what it does not know', async () => {
    const read = await readListState(book.staf, daftarPermohonan, {
      urut: 'sandi_hash',
      setelah: "x' OR 1=1",
      status: 'apa saja',
      tampilan: randomUUID(),
    });
    expect(read).toMatchObject({ sort: daftarPermohonan.order, setelah: null, tampilan: null, cari: '' });
    expect((await readListPage(book.staf, daftarPermohonan, read)).rows).toHaveLength(NAMES.length);
    expect(listHref(daftarPermohonan, read)).toBe('?status=apa+saja');
  });
});
