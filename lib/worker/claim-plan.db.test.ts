import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db } from '#lib/db.ts';
import { CLAIM_SQL } from './claim.ts';
import { contohIsian, openTestBook, type TestBook } from './test-book.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
  await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian('R-1'), drafId: null, koreksiDariId: null });
  await db().$executeRaw`
    INSERT INTO pengiriman (id, operasi, efek, jalur, tujuan, status, metode, target, isi_sha256, objek_jenis, objek_id, no_rekening_lain, cabang_id, dibuat_oleh, selesai_pada)
    SELECT gen_random_uuid(), operasi, efek, jalur, tujuan, CASE WHEN n % 500 = 0 THEN 'ditolak' ELSE 'berhasil' END::status_pengiriman, metode, target, isi_sha256, objek_jenis,
      gen_random_uuid(), '{}', cabang_id, dibuat_oleh, now() FROM pengiriman, generate_series(1, 100000) n`;
  await db().$executeRaw`ANALYZE pengiriman`;
});
afterAll(() => book.close());

it('the next letter is found from the index of what waits, however many letters have ended', async () => {
  for (const probe of [false, true]) {
    const rows = await db().$queryRawUnsafe<Record<string, string>[]>(
      `EXPLAIN ${CLAIM_SQL}`,
      'interaktif',
      ['penjaminanBaru'],
      ['penjaminanBaru'],
      probe,
      null,
    );
    const plan = rows.map((row) => Object.values(row)[0]).join('\n');
    expect(plan).toContain('pengiriman_antrean');
    expect(plan).not.toContain('Seq Scan on pengiriman p');
  }
});
