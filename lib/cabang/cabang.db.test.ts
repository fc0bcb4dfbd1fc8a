import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { bacaPermohonan } from '#lib/covering/queries.ts';
import { db } from '#lib/db.ts';
import { daftarKode } from '#lib/referensi/queries.ts';
import { hariIni } from '#lib/tanggal.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { gabungkanCabang } from './gabungkan-cabang.ts';
import { gantiKodeCabang } from './ganti-kode-cabang.ts';
import { akibatGabung, bacaCabang, cabangBuka, daftarCabang } from './queries.ts';
import { tambahCabang } from './tambah-cabang.ts';
import { tutupCabang } from './tutup-cabang.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const hari = hariIni();
const besok = new Date(Date.parse(`${hari}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const kunci = () => ({ kunci: randomUUID() });
const tambah = async (kodeUker: string, nama = `Cabang ${kodeUker}`, oleh = book.admin) =>
  tambahCabang(oleh, { ...kunci(), kodeUker, nama });
async function ganti(id: string, lain: Partial<Parameters<typeof gantiKodeCabang>[1]> = {}) {
  const kini = await db().cabang.findUniqueOrThrow({ where: { id } });
  return gantiKodeCabang(book.admin, {
    ...kunci(),
    id,
    riwayatId: null,
    kodeUker: kini.kode_uker,
    nama: kini.nama,
    dari: hari,
    alasan: 'SK 1',
    ...lain,
  });
}
const gabung = async (id: string, keId: string, lain = {}) =>
  gabungkanCabang(book.admin, { ...kunci(), id, keId, dari: hari, alasan: 'SK 2', ...lain });
const ajukan = (nomor: string, oleh: Actor, kode_uker: string) =>
  ajukanPenjaminan(oleh, { ...kunci(), isian: contohIsian(nomor, { kode_uker }), drafId: null, koreksiDariId: null });

async function staf(nama: string, cabang_id: string) {
  const { id } = await db().pengguna.create({ data: { nama_pengguna: nama, nama, peran: ['staf'], cabang_id, sandi_hash: '-' } });
  return async () => {
    const actor = await readActor(db(), id);
    if (!actor) throw new Error('no actor');
    return actor;
  };
}

describe('a branch', () => {
  it('is added, changed, merged and closed by an admin alone', async () => {
    const { id } = await tambah('101');
    for (const oleh of [book.supervisor, book.staf, book.auditor]) {
      await expect(tambah('102', 'x', oleh)).rejects.toThrow('tidak berwenang');
      expect(() => gabungkanCabang(oleh, { ...kunci(), id, keId: book.staf.cabangId, dari: hari, alasan: 'x' })).toThrow('tidak berwenang');
      expect(() => tutupCabang(oleh, { ...kunci(), id, sampai: hari })).toThrow('tidak berwenang');
    }
    const baru = await bacaCabang(book.admin, id);
    expect(baru).toMatchObject({
      kodeUker: '101',
      sampai: null,
      orang: [],
      riwayat: [{ kodeUker: '101', dari: hari, sampai: null, oleh: 'budi' }],
    });
    await expect(bacaCabang(book.staf, id)).rejects.toThrow('tidak ditemukan');
    expect((await daftarCabang(book.staf)).map((row) => row.kodeUker)).toEqual(['010']);
  });

  it('says all that is wrong with what was typed', async () => {
    await expect(tambah('', '')).rejects.toMatchObject({ temuan: [{ field: 'kodeUker' }, { field: 'nama' }] });
    await expect(tambah('01 2')).rejects.toMatchObject({
      temuan: [{ field: 'kodeUker', pesan: 'hanya huruf, angka, titik, dan tanda hubung' }],
    });
    await expect(tambah('12345678901')).rejects.toMatchObject({ temuan: [{ field: 'kodeUker' }] });
    const { id } = await tambah('111');
    await expect(ganti(id, { kodeUker: '112', dari: besok, alasan: '' })).rejects.toMatchObject({
      temuan: [{ field: 'alasan' }, { field: 'dari', pesan: expect.stringContaining('tidak boleh sesudah hari ini') }],
    });
    await expect(ganti(id, { kodeUker: '112', dari: '2020-01-01' })).rejects.toMatchObject({ temuan: [{ field: 'dari' }] });
    await expect(ganti(id)).rejects.toThrow('masih sama');
  });

  it('keeps every code it ever had: found by the old one, never given to another, taken back by itself', async () => {
    const { id } = await tambah('121', 'Cabang Klaten');
    await db().kode_cabang.updateMany({ where: { cabang_id: id }, data: { berlaku_dari: new Date('2025-01-01') } });
    await ganti(id, { kodeUker: '122', nama: 'Cabang Klaten Kota', dari: '2026-03-01' });
    const { riwayat } = await bacaCabang(book.admin, id);
    expect(riwayat.map(({ kodeUker, nama, dari, sampai }) => [kodeUker, nama, dari, sampai])).toEqual([
      ['122', 'Cabang Klaten Kota', '2026-03-01', null],
      ['121', 'Cabang Klaten', '2025-01-01', '2026-02-28'],
    ]);
    expect(await daftarCabang(book.admin, '121')).toMatchObject([{ id, kodeUker: '122', kodeLama: ['121'] }]);
    expect(await daftarCabang(book.admin, 'klaten')).toHaveLength(1);
    await expect(tambah('121')).rejects.toMatchObject({
      temuan: [{ field: 'kodeUker', pesan: '121 pernah dipakai Cabang Klaten Kota dari 1 Jan 2025 sampai 28 Feb 2026; pilih kode lain' }],
    });
    const lain = await tambah('123');
    await expect(ganti(lain.id, { kodeUker: '122' })).rejects.toMatchObject({
      temuan: [{ field: 'kodeUker', pesan: '122 dipakai Cabang Klaten Kota sejak 1 Mar 2026; pilih kode lain' }],
    });
    await ganti(id, { kodeUker: '121' });
    expect(await daftarCabang(book.admin, '122')).toMatchObject([{ id, kodeUker: '121', kodeLama: ['122'] }]);
  });

  it('files under its code in force alone; what was filed keeps the code it was filed under', async () => {
    const { id } = await tambah('131');
    const siapa = await staf('ayu', id);
    const lama = await ajukan('K-1', await siapa(), '131');
    await ganti(id, { kodeUker: '132' });
    await expect(ajukan('K-2', await siapa(), '131')).rejects.toMatchObject({
      temuan: [{ field: 'kode_uker', pesan: expect.stringMatching(/^kode 131 berlaku hanya sampai .*; sekarang 132$/) }],
    });
    await ajukan('K-2', await siapa(), '132');
    expect((await bacaPermohonan(await siapa(), lama.id)).isian.kode_uker).toBe('131');
    expect((await daftarKode(await siapa())).kode_uker).toEqual([{ kode: '132', label: 'Cabang 131 (dahulu 131)' }]);
  });

  it('is renamed by one of two who do it at once; the other reads who was first', async () => {
    const { id } = await tambah('141');
    const { riwayatId } = await bacaCabang(book.admin, id);
    const hasil = await Promise.allSettled(['142', '143', '144'].map((kodeUker) => ganti(id, { kodeUker, riwayatId })));
    expect(hasil.filter((row) => row.status === 'fulfilled')).toHaveLength(1);
    for (const row of hasil)
      if (row.status === 'rejected') expect(String(row.reason)).toMatch(/sudah diganti oleh budi pada .* menjadi 14\d/);
    expect(await db().kode_cabang.count({ where: { cabang_id: id, berlaku_sampai: null } })).toBe(1);
  });

  it('takes nothing new after its last day, and takes it again once opened', async () => {
    const { id } = await tambah('151');
    const siapa = await staf('ani', id);
    await tutupCabang(book.admin, { ...kunci(), id, sampai: '2026-01-31' });
    await expect(ajukan('K-3', await siapa(), '151')).rejects.toMatchObject({
      temuan: [{ field: 'kode_uker', pesan: 'Cabang 151 menerima permohonan baru hanya sampai 31 Jan 2026' }],
    });
    expect((await cabangBuka(book.admin)).map((row) => row.kodeUker)).not.toContain('151');
    await tutupCabang(book.admin, { ...kunci(), id, sampai: '' });
    await ajukan('K-3', await siapa(), '151');
  });
});

describe('a merge', () => {
  it('closes the one, brings its people and the sight of its data to the other, and ends what they are signed in with', async () => {
    const [asal, tujuan] = [await tambah('201', 'Cabang Kecil'), await tambah('202', 'Cabang Besar')];
    const [kecil, besar] = [await staf('kiki', asal.id), await staf('bela', tujuan.id)];
    const { id } = await ajukan('G-1', await kecil(), '201');
    const sesi = await db().sesi.create({ data: { pengguna_id: (await kecil()).id } });
    await expect(bacaPermohonan(await besar(), id)).rejects.toThrow('tidak ditemukan');
    expect(await akibatGabung(book.admin, asal.id)).toEqual({ orang: 1, penjaminan: 0, klaim: 0, surat: 1 });

    expect(await gabung(asal.id, tujuan.id)).toMatchObject({ orang: 1 });

    expect(await kecil()).toMatchObject({ cabangId: tujuan.id });
    expect((await db().sesi.findUniqueOrThrow({ where: { id: sesi.id } })).diakhiri_pada).not.toBeNull();
    for (const siapa of [kecil, besar]) expect((await bacaPermohonan(await siapa(), id)).isian.kode_uker).toBe('201');
    expect(await db().pengajuan.findUniqueOrThrow({ where: { id } })).toMatchObject({ cabang_id: asal.id });
    await expect(ajukan('G-2', await besar(), '201')).rejects.toMatchObject({
      temuan: [{ field: 'kode_uker', pesan: 'Cabang Kecil sudah digabung ke Cabang Besar; pakai kode 202' }],
    });
    expect((await daftarKode(await besar())).kode_uker?.map((row) => row.kode)).toEqual(['202']);
    await expect(ganti(asal.id, { kodeUker: '203' })).rejects.toThrow('sudah digabung ke Cabang Besar');
    await expect(tutupCabang(book.admin, { ...kunci(), id: asal.id, sampai: '' })).rejects.toThrow('sudah digabung');
    await expect(tambah('201')).rejects.toMatchObject({ temuan: [{ field: 'kodeUker' }] });
    expect(await bacaCabang(book.admin, tujuan.id)).toMatchObject({
      gabungan: [{ kodeUker: '201' }],
      orang: [{ nama: 'bela' }, { nama: 'kiki' }],
    });
  });

  it('goes on over several steps and never in a ring', async () => {
    const [a, b, c] = [await tambah('211'), await tambah('212'), await tambah('213')];
    await gabung(a.id, b.id);
    await gabung(b.id, c.id);
    const siapa = await staf('caca', c.id);
    expect([...(await siapa()).cabangIds].sort()).toEqual([a.id, b.id, c.id].sort());
    await expect(gabung(c.id, a.id)).rejects.toThrow('sendiri sudah digabung');
    await expect(gabung(a.id, c.id)).rejects.toThrow('sudah digabung ke Cabang 212');
    await expect(gabung(c.id, c.id)).rejects.toMatchObject({ temuan: [{ field: 'keId' }] });
    const [d, e] = [await tambah('214'), await tambah('215')];
    const hasil = await Promise.allSettled([gabung(d.id, e.id), gabung(e.id, d.id)]);
    expect(hasil.filter((row) => row.status === 'fulfilled')).toHaveLength(1);
    await tutupCabang(book.admin, { ...kunci(), id: c.id, sampai: '2026-01-31' });
    const f = await tambah('216');
    await expect(gabung(f.id, c.id)).rejects.toThrow('sudah ditutup');
  });

  it('beside a filing leaves nothing filed for a branch that no longer stands: it was there before, or is refused', async () => {
    const [asal, tujuan] = [await tambah('221'), await tambah('222')];
    const siapa = await (await staf('dodi', asal.id))();
    const [filed, merged] = await Promise.allSettled([ajukan('G-9', siapa, '221'), gabung(asal.id, tujuan.id)]);
    expect(merged.status).toBe('fulfilled');
    if (filed.status === 'rejected') expect(filed.reason).toMatchObject({ temuan: [{ field: 'kode_uker' }] });
    const orang = await readActor(db(), siapa.id);
    expect(await db().pengajuan.count({ where: { nomor_aplikasi: 'G-9', cabang_id: { in: [...(orang?.cabangIds ?? [])] } } })).toBe(
      filed.status === 'fulfilled' ? 1 : 0,
    );
  });
});
