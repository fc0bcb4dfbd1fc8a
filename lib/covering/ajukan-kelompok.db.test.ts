import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { tulisDraf } from '#lib/draf/draf.ts';
import { InputError } from '#lib/errors.ts';
import { cancelLetter } from '#lib/pengiriman/cancel-letter.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { ajukanKelompok } from './ajukan-kelompok.ts';
import { ajukanPenjaminan } from './ajukan-penjaminan.ts';
import { drafSiap } from './draf-siap.ts';
import type { IsianPengajuan } from './schema.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterEach(() => db().draf.deleteMany());
afterAll(() => book.close());

async function draf(nomor: string, lain: IsianPengajuan & { koreksi_dari?: string } = {}, oleh: Actor = book.staf): Promise<string> {
  const id = randomUUID();
  await tulisDraf(oleh, 'pengajuan', id, { ...contohIsian(nomor), ...lain } as Record<string, string>);
  return id;
}
const ajukan = (drafIds: string[], kunci: string = randomUUID(), oleh: Actor = book.staf) => ajukanKelompok(oleh, { kunci, drafIds });
const temuan = async (drafIds: string[]) => {
  const error = await ajukan(drafIds).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).temuan;
};
const isiBuku = async () => [
  await db().pengajuan.count(),
  await db().pengiriman.count(),
  await db().persetujuan.count(),
  await db().kunci_bisnis.count(),
];

describe('drafts filed together', () => {
  it('go in their order through the batch lane, each a filing of its own, and their drafts end', async () => {
    const ids = [await draf('K-1'), await draf('K-2'), await draf('K-3')];
    const hasil = await ajukan([...ids].reverse());
    expect(hasil).toMatchObject({ jumlah: 3, nilai: '105000000.00', menunggu: false, persetujuanId: null });
    const surat = await db().pengiriman.findMany({ orderBy: { nomor: 'asc' }, include: { pengajuan: true } });
    expect(surat.map((row) => [row.nomor_aplikasi, row.urutan, row.jalur, row.status, row.pengajuan?.nomor_aplikasi])).toEqual([
      ['K-3', 1, 'batch', 'siap', 'K-3'],
      ['K-2', 2, 'batch', 'siap', 'K-2'],
      ['K-1', 3, 'batch', 'siap', 'K-1'],
    ]);
    expect(await db().draf.count()).toBe(0);
    expect(await db().audit.count({ where: { tindakan: 'ajukan_penjaminan' } })).toBe(3);
  });

  it('are filed once under the same key, also side by side', async () => {
    const [ids, kunci] = [[await draf('K-4'), await draf('K-5')], randomUUID()];
    const hasil = await Promise.all([1, 2, 3].map(() => ajukan(ids, kunci)));
    expect(new Set(hasil.map((row) => row.id)).size).toBe(1);
    expect(await db().pengajuan.count({ where: { nomor_aplikasi: { in: ['K-4', 'K-5'] } } })).toBe(2);
  });

  it('are filed once where two people’s clicks, or a batch and a single filing, take the same drafts', async () => {
    const [satu, dua] = [await draf('K-6'), await draf('K-7')];
    const isian = contohIsian('K-6');
    const outcomes = await Promise.allSettled([
      ajukan([satu, dua]),
      ajukan([dua, satu]),
      ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian, drafId: satu, koreksiDariId: null }),
    ]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled').length).toBeGreaterThan(0);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(['InputError', 'Refusal']).toContain((outcome.reason as Error).name);
    expect(await db().pengajuan.count({ where: { nomor_aplikasi: 'K-6' } })).toBe(1);
  });

  it('name every finding at its draft, and nothing of the batch is saved', async () => {
    const sebelum = await isiBuku();
    const [baik, salah, kosong] = [await draf('K-8'), await draf('K-9', { kode_pos: '572822' }), await draf('K-10', { nama_debitur: '' })];
    const hilang = randomUUID();
    expect(await temuan([baik, salah, hilang, kosong])).toEqual([
      { field: hilang, pesan: 'Draf ini sudah diajukan atau dibuang. Muat ulang halaman.' },
      { field: salah, pesan: expect.stringMatching(/^Kode pos /) },
      { field: kosong, pesan: 'Nama debitur wajib diisi.' },
    ]);
    expect(await isiBuku()).toEqual(sebelum);
    expect(await db().draf.count()).toBe(3);
  });

  it('find numbers twice in the batch, and numbers that stand in the book, before anything stays', async () => {
    const kembar = [await draf('K-11'), await draf('K-12', { no_rekening: 'K-11' })];
    expect(await temuan(kembar)).toEqual([{ field: kembar[1], pesan: 'Nomor rekening pinjaman K-11 juga ada di draf lain yang dipilih.' }]);
    for (const nomor of ['K-13', 'K-13B'])
      await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
    const sebelum = await isiBuku();
    const ids = [await draf('K-14'), await draf('K-13'), await draf('K-15', { no_rekening: 'K-13B' })];
    expect((await temuan(ids)).map((row) => [row.field, row.pesan.split('.')[0]])).toEqual([
      [ids[1], 'Nomor aplikasi K-13 sudah diajukan dan berstatus siap dikirim'],
      [ids[2], 'Nomor rekening K-13B sudah diajukan dan berstatus siap dikirim'],
    ]);
    expect(await isiBuku()).toEqual(sebelum);
  });

  it('find two that correct the same filing', async () => {
    const asal = await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian('K-16'), drafId: null, koreksiDariId: null });
    const { pengiriman_id } = await db().pengajuan.findUniqueOrThrow({ where: { id: asal.id } });
    await cancelLetter(book.staf, { kunci: randomUUID(), pengirimanId: pengiriman_id, alasan: 'Salah' });
    const ids = [await draf('K-17', { koreksi_dari: asal.id }), await draf('K-18', { koreksi_dari: asal.id })];
    expect(await temuan(ids)).toEqual([{ field: ids[1], pesan: 'Draf lain yang dipilih mengoreksi permohonan yang sama.' }]);
    const [satu, lain] = [await draf('K-17', { koreksi_dari: asal.id }), await draf('K-18')];
    await ajukan([satu, lain]);
    expect(await db().pengajuan.count({ where: { koreksi_dari_id: asal.id, nomor_aplikasi: 'K-17' } })).toBe(1);
  });

  it('are two to a hundred, of one branch, one’s own, and by who may file', async () => {
    const satu = await draf('K-19');
    expect(await temuan([satu, satu])).toEqual([{ field: 'drafIds', pesan: 'pilih 2 sampai 100 draf' }]);
    expect(await temuan(Array.from({ length: 101 }, () => randomUUID()))).toMatchObject([{ field: 'drafIds' }]);
    const orang = await draf('K-20', { kode_uker: '020' }, book.orangLain);
    expect(await temuan([satu, orang])).toMatchObject([{ field: orang }]);
    expect(() => ajukan([satu, orang], randomUUID(), book.supervisorLain)).toThrow('tidak berwenang');
    const { id: cabang_id } = await db().cabang.findFirstOrThrow({ where: { kode_uker: '020' } });
    const luas = { ...book.staf, cabangIds: [...book.staf.cabangIds, cabang_id] };
    await expect(ajukan([satu, await draf('K-21', { kode_uker: '020' })], randomUUID(), luas)).rejects.toThrow(
      'lebih dari satu unit kerja',
    );
  });

  it('wait together where their total is above the amount, though none of them is', async () => {
    await db().kebijakan_persetujuan.create({ data: { operasi: 'penjaminanBaru', mode: 'di_atas', batas: '70000000' } });
    const dua = await ajukan([await draf('K-22'), await draf('K-23')]);
    const tiga = await ajukan([await draf('K-24'), await draf('K-25'), await draf('K-26')]);
    await db().kebijakan_persetujuan.deleteMany({ where: { operasi: 'penjaminanBaru' } });
    expect([dua.menunggu, tiga.menunggu]).toEqual([false, true]);
    const surat = await db().pengiriman.findMany({ where: { persetujuan_id: tiga.persetujuanId } });
    expect(surat.map((row) => row.status)).toEqual(Array(3).fill('menunggu_persetujuan'));
    expect(await db().pemberitahuan.count({ where: { jenis: 'menunggu_keputusan', objek_id: tiga.persetujuanId ?? '' } })).toBe(2);
  });

  it('are listed with how far each is from being filed', async () => {
    await draf('K-27');
    await draf('K-28', { nama_debitur: '', kode_pos: '572822', plafon_kredit: 'banyak' });
    expect((await drafSiap(book.staf)).map(({ nomorAplikasi, plafon, kurang }) => ({ nomorAplikasi, plafon, kurang }))).toEqual([
      { nomorAplikasi: 'K-28', plafon: null, kurang: 3 },
      { nomorAplikasi: 'K-27', plafon: '35000000', kurang: 0 },
    ]);
    expect(await drafSiap(book.supervisorLain)).toEqual([]);
  });

  it('are a hundred at once within the time a transaction has', async () => {
    const ids = await Promise.all(Array.from({ length: 100 }, (_, at) => draf(`H-${at}`)));
    expect(await ajukan(ids)).toMatchObject({ jumlah: 100, nilai: '3500000000.00' });
  });
});
