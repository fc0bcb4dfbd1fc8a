import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { cancelLetter } from '#lib/pengiriman/cancel-letter.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { approvalHash } from './approval.ts';
import { bacaPersetujuan } from './baca-persetujuan.ts';
import { bukaPersetujuan } from './buka-persetujuan.ts';
import { menungguKeputusan } from './menunggu-keputusan.ts';
import { ajukanBersama, putuskan } from './test-persetujuan.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
  await db().kebijakan_persetujuan.create({ data: { operasi: 'penjaminanBaru', mode: 'selalu' } });
});
afterAll(() => book.close());

const tarik = (pengirimanId: string) => cancelLetter(book.staf, { kunci: randomUUID(), pengirimanId, alasan: 'Salah pilih' });
const keadaan = async (persetujuanId: string) =>
  (await db().pengiriman.findMany({ where: { persetujuan_id: persetujuanId }, orderBy: { urutan: 'asc' } })).map((row) => row.status);

describe('a batch under one approval', () => {
  it('is bound to the hash over its ordered bodies, and goes whole after one approval of fifty', async () => {
    const { persetujuanId, surat, sha256 } = await ajukanBersama(book.staf, ['B-1', 'B-2', 'B-3']);
    expect(surat.map((row) => [row.urutan, row.nomor_aplikasi, row.jalur])).toEqual([
      [1, 'B-1', 'batch'],
      [2, 'B-2', 'batch'],
      [3, 'B-3', 'batch'],
    ]);
    expect(await db().persetujuan.findUniqueOrThrow({ where: { id: persetujuanId } })).toMatchObject({
      jenis: 'kelompok',
      sha256,
      jumlah: 3,
    });
    const terbalik = approvalHash(surat.map((row) => row.isi_sha256).reverse());
    await expect(putuskan(book.supervisor, { persetujuanId, sha256: terbalik })).rejects.toThrow('Isinya berubah');
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => putuskan(book.supervisor, { persetujuanId, sha256 })));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(String(outcome.reason)).toMatch(/sudah disetujui oleh dewi pada .* WIB/);
    expect(await keadaan(persetujuanId)).toEqual(['siap', 'siap', 'siap']);
  });

  it('goes without the rows that were turned down, each with its reason told to the maker', async () => {
    const { persetujuanId, surat, sha256 } = await ajukanBersama(book.staf, ['B-4', 'B-5', 'B-6']);
    const baris = surat[1]?.id ?? '';
    await expect(putuskan(book.supervisor, { persetujuanId, sha256, tolak: [{ pengirimanId: baris, alasan: '' }] })).rejects.toThrow(
      'Tulis alasan',
    );
    await expect(
      putuskan(book.supervisor, { persetujuanId, sha256, tolak: [{ pengirimanId: randomUUID(), alasan: 'X' }] }),
    ).rejects.toThrow('bukan bagian permintaan ini');
    expect(await keadaan(persetujuanId)).toEqual(Array(3).fill('menunggu_persetujuan'));
    const hasil = await putuskan(book.supervisor, { persetujuanId, sha256, tolak: [{ pengirimanId: baris, alasan: 'NIK tidak cocok' }] });
    expect(hasil).toMatchObject({ dikirim: 2, ditolak: 1 });
    expect(await keadaan(persetujuanId)).toEqual(['siap', 'dibatalkan', 'siap']);
    const kabar = await db().pemberitahuan.findMany({ where: { pengguna_id: book.staf.id, objek_id: { in: [persetujuanId, baris] } } });
    expect(kabar.map((row) => row.jenis).sort()).toEqual(['disetujui', 'ditolak_pemutus']);
    const { baris: rows, putusan } = await bacaPersetujuan(book.supervisor, persetujuanId);
    expect(putusan).toMatchObject({ status: 'disetujui', oleh: 'dewi' });
    expect(rows[1]).toMatchObject({ status: 'dibatalkan', keterangan: 'Tidak disetujui: NIK tidak cocok' });
  });

  it('is turned down where every row is', async () => {
    const { persetujuanId, surat, sha256 } = await ajukanBersama(book.staf, ['B-7', 'B-8']);
    const tolak = surat.map((row) => ({ pengirimanId: row.id, alasan: 'Bukan wilayah kami' }));
    expect(await putuskan(book.supervisor, { persetujuanId, sha256, tolak })).toMatchObject({ dikirim: 0, ditolak: 2 });
    expect(await db().persetujuan.findUniqueOrThrow({ where: { id: persetujuanId } })).toMatchObject({
      status: 'ditolak',
      alasan: 'Bukan wilayah kami',
    });
  });

  it('loses a row that its maker withdraws, and is read again before it is approved', async () => {
    const { persetujuanId, surat, sha256 } = await ajukanBersama(book.staf, ['B-9', 'B-10', 'B-11']);
    await tarik(surat[0]?.id ?? '');
    await expect(putuskan(book.supervisor, { persetujuanId, sha256 })).rejects.toThrow('Isinya berubah');
    const sisa = (await menungguKeputusan(book.supervisor)).permintaan.find((row) => row.id === persetujuanId);
    expect(sisa).toMatchObject({ jumlah: 2, nilai: '70000000.00' });
    await bukaPersetujuan(book.supervisor, persetujuanId);
    await expect(tarik(surat[1]?.id ?? '')).rejects.toThrow('Sedang diperiksa dewi');
    await putuskan(book.supervisor, { persetujuanId, sha256: sisa?.sha256 ?? '' });
    expect(await keadaan(persetujuanId)).toEqual(['dibatalkan', 'siap', 'siap']);
  });

  it('is withdrawn whole by the withdrawal of its last row', async () => {
    const { persetujuanId, surat } = await ajukanBersama(book.staf, ['B-12', 'B-13']);
    for (const row of surat) await tarik(row.id);
    expect((await db().persetujuan.findUniqueOrThrow({ where: { id: persetujuanId } })).status).toBe('ditarik');
  });

  it('is not approved once a letter was slipped in behind its maker’s back', async () => {
    const { persetujuanId, surat } = await ajukanBersama(book.staf, ['B-14', 'B-15']);
    const { id: _, nomor: __, ...isi } = await db().pengiriman.findUniqueOrThrow({ where: { id: surat[0]?.id ?? '' } });
    await db().pengiriman.create({ data: { ...isi, partner_reference_id: 'SELIPAN-1', urutan: 3 } });
    const semua = await db().pengiriman.findMany({ where: { persetujuan_id: persetujuanId }, orderBy: { urutan: 'asc' } });
    const sha256 = approvalHash(semua.map((row) => row.isi_sha256));
    await expect(putuskan(book.supervisor, { persetujuanId, sha256 })).rejects.toThrow('Isinya berubah');
  });

  it('is held against limits by the total of what goes', async () => {
    await db().batas_persetujuan.create({ data: { pengguna_id: book.supervisorLain.id, operasi: '*', batas: '70000000' } });
    const { persetujuanId, surat, sha256 } = await ajukanBersama(book.staf, ['B-16', 'B-17', 'B-18']);
    await expect(putuskan(book.supervisorLain, { persetujuanId, sha256 })).rejects.toThrow(
      'Nilainya Rp 105.000.000,00, di atas batas wewenang Anda Rp 70.000.000,00',
    );
    const tolak = [{ pengirimanId: surat[2]?.id ?? '', alasan: 'Kurang berkas' }];
    expect(await putuskan(book.supervisorLain, { persetujuanId, sha256, tolak })).toMatchObject({ dikirim: 2, ditolak: 1 });
  });
});
