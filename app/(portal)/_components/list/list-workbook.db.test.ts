import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db } from '#lib/db.ts';
import { unsealText } from '#lib/seal.ts';
import type { SheetRow } from '#lib/spreadsheet/cells.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { plainCells } from './cell-value.ts';
import { listWorkbook } from './list-workbook.ts';
import { klaim, permohonan } from './lists.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
  for (const nomor of ['0012345678901234', '0099999999999999'])
    await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
});
afterAll(() => book.close());

describe('a list as a workbook', () => {
  it('has every row that the reader may see, account numbers as they are', async () => {
    const read = async (actor: TestBook['staf']) => {
      const rows: SheetRow[] = [];
      const { rows: source } = await listWorkbook(actor, permohonan, {}, (row) => ({
        cells: { ...plainCells(row), status: { mark: 'jalan', text: 'Siap dikirim' } },
      }));
      for await (const row of source) rows.push(row);
      return rows;
    };
    expect((await read(book.staf)).map(({ rekening, status }) => [rekening, status])).toEqual([
      ['0099999999999999', 'Siap dikirim'],
      ['0012345678901234', 'Siap dikirim'],
    ]);
    expect(await read(book.orangLain)).toEqual([]);
  });

  it('leaves out what may only be done on a screen, and says how it is narrowed', async () => {
    const { columns, keterangan } = await listWorkbook(book.staf, klaim, { status: 'dibayar' }, () => ({ cells: {} }));
    expect(columns.map(({ key }) => key)).not.toContain('dokumen');
    expect(columns.find(({ key }) => key === 'rekening')?.kind).toBe('code');
    expect(keterangan?.[1]?.[1]).toMatch(/^Status: /);
  });

  it('stands in the audit with what it was narrowed by, sealed', async () => {
    await listWorkbook(book.supervisor, klaim, { status: 'ditarik' }, () => ({ cells: {} }));
    const row = await db().audit.findFirstOrThrow({ where: { tindakan: 'unduh_daftar', pelaku_id: book.supervisor.id } });
    expect(row).toMatchObject({ objek_jenis: 'daftar', objek_id: 'klaim', ringkasan: 'Daftar Klaim diunduh sebagai Excel' });
    expect(unsealText(row.sesudah ?? new Uint8Array(), 'audit')).toContain('Ditarik');
  });
});
