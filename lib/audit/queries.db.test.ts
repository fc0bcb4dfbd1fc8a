import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { daftarAudit, pilihanAudit } from './queries.ts';
import { recordAudit } from './record.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
  await db().audit.createMany({
    data: Array.from({ length: 120 }, (_, at) => ({
      pelaku_id: at % 2 ? book.staf.id : null,
      pelaku: at % 2 ? 'sari' : 'Sistem',
      tindakan: at % 2 ? 'uji_coba' : 'uji_lain',
      objek_jenis: 'uji',
      objek_id: String(at),
      cabang_id: at % 3 === 0 ? book.orangLain.cabangId : at % 3 === 1 ? book.staf.cabangId : null,
      ringkasan: `Baris ${at}`,
    })),
  });
});
afterAll(() => book.close());

it('gives every act of the branches an auditor sees and of the installation, the newest first, each once', async () => {
  const found: string[] = [];
  for (let setelah: string | undefined; ; ) {
    const { baris, berikut } = await daftarAudit(book.auditor, { setelah });
    found.push(...baris.filter((row) => row.objekJenis === 'uji').map((row) => row.objekId));
    if (!berikut) break;
    setelah = berikut;
  }
  const wanted = Array.from({ length: 120 }, (_, at) => 119 - at).filter((at) => at % 3 !== 0);
  expect(found).toEqual(wanted.map(String));
});

it('is narrowed by person, act and days, and never tells what stood before and after', async () => {
  await recordAudit(db(), book.staf, {
    tindakan: 'uji_isi',
    objek: ['uji', 'x'],
    cabangId: book.staf.cabangId,
    ringkasan: 'Isi',
    sesudah: { a: 1 },
  });
  const { baris } = await daftarAudit(book.auditor, { tindakan: 'uji_isi', pelaku: book.staf.id });
  expect(baris).toHaveLength(1);
  expect(Object.keys(baris[0] ?? {}).sort()).toEqual(['cabang', 'id', 'objekId', 'objekJenis', 'pelaku', 'ringkasan', 'tindakan', 'waktu']);
  expect((await daftarAudit(book.auditor, { tindakan: 'uji_coba', pelaku: book.supervisor.id })).baris).toEqual([]);
  expect((await daftarAudit(book.auditor, { sampai: '2020-01-01' })).baris).toEqual([]);
  expect((await daftarAudit(book.auditor, { dari: '2020-01-01' })).baris.length).toBeGreaterThan(0);
  expect((await pilihanAudit(book.auditor)).tindakan).toEqual(expect.arrayContaining(['uji_coba', 'uji_isi', 'uji_lain']));
});
