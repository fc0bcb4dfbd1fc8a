import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readListPage } from '#lib/daftar/page.ts';
import { readListState } from '#lib/daftar/view.ts';
import { db } from '#lib/db.ts';
import { daftarDraf, tulisDraf } from '#lib/draf/draf.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { kosong, terbit } from '#lib/worker/test-claim.ts';
import { ajukanSpr } from './ajukan-spr.ts';
import { bacaSpr } from './baca-spr.ts';
import { bawaanSpr } from './bawaan-spr.ts';
import { cariCepat } from './cari-cepat.ts';
import { daftarSertifikat } from './daftar-sertifikat.ts';
import { daftarSpr } from './daftar-spr.ts';
import { daftarTugas } from './daftar-tugas.ts';
import { rantaiPenjaminan } from './rantai-penjaminan.ts';
import type { IsianSpr } from './schema.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

async function ajukan(
  penjaminanId: string,
  nomor: string,
  status = '2',
  koreksiDariId: string | null = null,
  drafId: string | null = null,
  lain: IsianSpr = {},
) {
  const isian = {
    nomor_aplikasi: nomor,
    no_rekening_baru: nomor,
    tanggal_awal: '2026-06-14',
    tanggal_akhir: '2029-06-14',
    no_pk: `PK-${nomor}`,
    tanggal_pk: '2026-06-14',
    plafon_kredit: '35000000',
    tgl_rekam: '2026-06-15',
    status_data: status,
    jangka_waktu: '36',
    status_rekening: '1',
    flag_covid: '0',
    outstanding: '12500000.50',
    ...lain,
  };
  const { id } = await ajukanSpr(book.staf, { kunci: randomUUID(), penjaminanId, isian, koreksiDariId, drafId });
  await book.work(kosong);
  return id;
}
const dari = (sprId: string) => db().penjaminan.findUniqueOrThrow({ where: { pengajuan_spr_id: sprId } });
const tugas = async (jenis: string) => (await daftarTugas(book.staf)).find((group) => group.jenis === jenis)?.baris ?? [];
const baris = async (daftar: typeof daftarSpr, params: Record<string, string>) =>
  (await readListPage(book.staf, daftar, await readListState(book.staf, daftar, params))).rows;

describe('a chain of guarantees', () => {
  it('reads from the first to the one in force, the same from every member', async () => {
    const awal = await terbit(book, 'C-1');
    const satu = await ajukan(awal.id, 'C-1A', '2');
    const satuId = (await dari(satu)).id;
    const dua = await ajukan(satuId, 'C-1B', '3');
    const duaId = (await dari(dua)).id;
    for (const id of [awal.id, satuId, duaId]) {
      const { anggota, belumTerbit } = await rantaiPenjaminan(book.staf, id);
      expect(anggota).toMatchObject([
        { id: awal.id, nama: 'Awal', jenis: null, pengajuanId: awal.pengajuan_id, sprId: null, berlaku: false },
        { id: satuId, nama: 'SPR 1', jenis: 'Perpanjangan', pengajuanId: null, sprId: satu, berlaku: false },
        {
          id: duaId,
          nama: 'SPR 2',
          jenis: 'Restrukturisasi',
          sprId: dua,
          plafon: '35000000.00',
          tanggalAkhir: '2029-06-14',
          berlaku: true,
        },
      ]);
      expect(belumTerbit).toEqual([]);
    }
    await expect(rantaiPenjaminan(book.orangLain, duaId)).rejects.toThrow('tidak ditemukan di cabang Anda');
    const berlaku = (await baris(daftarSertifikat, { rantai: 'berlaku' })).map((row) => row.id);
    expect([berlaku.includes(duaId), berlaku.includes(satuId), berlaku.includes(awal.id)]).toEqual([true, false, false]);
  });

  it('begins an SPR from the book: accounts, certificate, numbers that are taken; and says what is in the way', async () => {
    const awal = await terbit(book, 'C-2');
    const bawaan = await bawaanSpr(book.staf, awal.id);
    expect(bawaan).toMatchObject({ halangan: null, plafon: '35000000.00', asalDapatDiubah: false, namaDebitur: awal.nama_debitur });
    expect(bawaan.nilai).toMatchObject({ no_sertifikat_lama: awal.no_sertifikat, no_rekening_lama: 'C-2', no_rekening_asal: 'C-2' });
    const satu = await ajukan(awal.id, 'C-2A');
    expect((await bawaanSpr(book.staf, awal.id)).halangan).toEqual({
      kalimat: 'Penjaminan ini sudah dilanjutkan SPR lain. Ajukan dari sertifikat yang terakhir.',
      sprId: satu,
    });
    const lanjut = await bawaanSpr(book.staf, (await dari(satu)).id);
    expect(lanjut.nilai).toMatchObject({ no_rekening_lama: 'C-2A', no_rekening_asal: 'C-2' });
    expect(new Set(lanjut.nomorTerpakai)).toEqual(new Set(['C-2', 'C-2A']));
    await expect(bawaanSpr(book.orangLain, awal.id)).rejects.toThrow('tidak ditemukan di cabang Anda');
  });

  it('tells a refused SPR on the chain, in the list and at home until it is filed again', async () => {
    const awal = await terbit(book, 'C-3');
    await book.fault({ operasi: 'penjaminanSpr', kali: 1, jenis: 'refuse', message: 'Plafon salah' });
    const ditolak = await ajukan(awal.id, 'C-3A');
    expect(await bacaSpr(book.staf, ditolak)).toMatchObject({ status: { kode: 'ditolak' }, penjaminanId: null, lama: { id: awal.id } });
    expect((await rantaiPenjaminan(book.staf, awal.id)).belumTerbit).toMatchObject([
      { id: ditolak, surat: 'ditolak', jenis: 'Perpanjangan' },
    ]);
    expect((await bawaanSpr(book.staf, awal.id)).halangan).toBeNull();
    expect(await tugas('ditolak')).toMatchObject([{ objek: 'spr', id: ditolak, nama: awal.nama_debitur }]);
    expect((await baris(daftarSpr, { status: 'ditolak' })).map((row) => row.id)).toEqual([ditolak]);
    const asing = await readListPage(book.orangLain, daftarSpr, await readListState(book.orangLain, daftarSpr, {}));
    expect(asing.rows).toEqual([]);
    const koreksi = await ajukan(awal.id, 'C-3A', '2', ditolak);
    expect(await bacaSpr(book.staf, koreksi)).toMatchObject({ status: { kode: 'terbit' }, koreksiDariId: ditolak });
    expect((await bacaSpr(book.staf, ditolak)).koreksiId).toBe(koreksi);
    expect((await rantaiPenjaminan(book.staf, awal.id)).belumTerbit).toEqual([]);
    expect(await tugas('ditolak')).toEqual([]);
    expect((await baris(daftarSpr, { status: 'terbit', jenis: '2' })).some((row) => row.id === koreksi)).toBe(true);
  });

  it('is found by the numbers of its SPR, and its unpaid IJP waits at home', async () => {
    const awal = await terbit(book, 'C-4');
    const spr = await ajukan(awal.id, 'C-4A');
    const { no_sertifikat } = await dari(spr);
    for (const text of ['C-4A', no_sertifikat ?? '', (no_sertifikat ?? '').replaceAll(' ', '')]) {
      expect((await cariCepat(book.staf, text)).map(({ id, jenis }) => [jenis, id])).toContainEqual(['spr', spr]);
    }
    expect((await cariCepat(book.staf, 'C-4')).map(({ id }) => id)).toEqual([spr, awal.pengajuan_id]);
    expect(await cariCepat(book.orangLain, 'C-4A')).toEqual([]);
    expect(await tugas('ijp')).toContainEqual(expect.objectContaining({ objek: 'spr', id: spr }));
  });

  it('keeps the draft of an SPR at home until it is filed', async () => {
    const awal = await terbit(book, 'C-5');
    const drafId = randomUUID();
    await tulisDraf(book.staf, 'spr', drafId, { penjaminan_id: awal.id, nama_debitur: 'ANITA TAMA', plafon_kredit: '35000000' });
    expect(await tugas('draf')).toMatchObject([{ objek: 'draf_spr', id: drafId, nama: 'ANITA TAMA', keterangan: 'Draf SPR' }]);
    await ajukan(awal.id, 'C-5A', '2', null, drafId);
    expect(await daftarDraf(book.staf, 'spr')).toEqual([]);
  });

  it('that began before this portal takes its first account as a person knows it', async () => {
    const { id: _id, pengajuan_id: _pengajuan, sertifikat_berkas_id: _berkas, tagihan_ijp: _tagihan, ...awal } = await terbit(book, 'C-6');
    const lama = await db().penjaminan.create({
      data: { ...awal, asal: 'saldo_awal', nomor_aplikasi: 'L-6', no_rekening: 'L-6', no_sertifikat: 'KR2 LAMA 6', cover: null },
    });
    expect(await bawaanSpr(book.staf, lama.id)).toMatchObject({ asalDapatDiubah: true, pengajuanId: null, sprId: null, halangan: null });
    expect((await rantaiPenjaminan(book.staf, lama.id)).anggota).toMatchObject([
      { id: lama.id, pengajuanId: null, sprId: null, berlaku: true },
    ]);
    const spr = await ajukan(lama.id, 'L-6A', '2', null, null, { no_rekening_asal: 'L-0' });
    expect((await bacaSpr(book.staf, spr)).isian).toMatchObject({ no_rekening_lama: 'L-6', no_rekening_asal: 'L-0' });
  });
});
