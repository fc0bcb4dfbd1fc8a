import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db } from '#lib/db.ts';
import type { InputError } from '#lib/errors.ts';
import { unsealText } from '#lib/seal.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { contohKlaim, klaimDiterima, kosong, pesanSandbox, terbit } from '#lib/worker/test-claim.ts';
import { ajukanKlaim } from './ajukan-klaim.ts';
import { perihalKlaim } from './perihal-klaim.ts';
import type { IsianKlaim } from './schema.ts';
import { tanyakanKlaim } from './tanyakan-klaim.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const ajukan = (penjaminanId: string, isian: IsianKlaim, koreksiDariId: string | null = null, now?: Date) =>
  ajukanKlaim(book.staf, { kunci: randomUUID(), penjaminanId, isian, koreksiDariId }, now);
const keputusan = (klaimId: string) => db().keputusan_klaim.findMany({ where: { klaim_id: klaimId }, orderBy: { id: 'asc' } });
const tanya = async (klaimId: string) => {
  await tanyakanKlaim(book.staf, klaimId);
  await book.work(kosong);
};

describe('a claim', () => {
  it('is filed as typed, with what the guarantee itself knows', async () => {
    const penjaminan = await terbit(book, 'K-1');
    const { id } = await ajukan(penjaminan.id, contohKlaim('SPK-K-1', { jenis_agunan: 'BPKB' }));
    const klaim = await db().klaim.findUniqueOrThrow({ where: { id }, include: { pengiriman: true } });
    expect(klaim).toMatchObject({ no_rekening: 'K-1', nomor_sertifikat: penjaminan.no_sertifikat, nama_debitur: penjaminan.nama_debitur });
    expect(klaim).toMatchObject({ tindakan2: null, jenis_agunan: 'BPKB', penyebab_klaim: '3', tipe_kredit: '1' });
    expect(JSON.parse(unsealText(klaim.pengiriman.isi ?? new Uint8Array(), 'pengiriman.isi'))).toMatchObject({
      nomor_aplikasi: 'K-1',
      nilai_tuntutan_klaim: '20000000',
      tunggakan_pokok: 18_000_000,
      tipe_kredit: 1,
    });
    const perihal = (await perihalKlaim(book.staf, [{ objek_jenis: 'klaim', objek_id: id }])).get(id);
    expect(perihal).toMatchObject({ pengajuanId: penjaminan.pengajuan_id, klaimId: id });
    expect((await perihalKlaim(book.orangLain, [{ objek_jenis: 'klaim', objek_id: id }])).size).toBe(0);
  });

  it('takes an SPK as long as the contract has it, on an account as long, and sends it whole', async () => {
    const rekening = 'K-9'.padEnd(50, '9');
    const { id: pengajuanId } = await ajukanPenjaminan(book.staf, {
      kunci: randomUUID(),
      isian: contohIsian('K-9', { no_rekening: rekening }),
      drafId: null,
      koreksiDariId: null,
    });
    await book.work(kosong);
    const penjaminan = await db().penjaminan.findUniqueOrThrow({ where: { pengajuan_id: pengajuanId } });
    const spk = 'SPK-K-9/'.padEnd(255, 'X');
    const { id } = await ajukan(penjaminan.id, contohKlaim(spk));
    await book.work(kosong);
    const klaim = await db().klaim.findUniqueOrThrow({ where: { id }, include: { pengiriman: true } });
    expect(klaim).toMatchObject({ no_spk: spk, no_rekening: rekening, pengiriman: { status: 'berhasil' } });
    expect(JSON.parse(unsealText(klaim.pengiriman.isi ?? new Uint8Array(), 'pengiriman.isi'))).toMatchObject({ no_spk: spk });
    const [dipegang] = await db().kunci_bisnis.findMany({ where: { pengiriman_id: klaim.pengiriman_id } });
    expect(dipegang?.kunci).toMatch(/^KLAIM:[0-9a-f]{64}$/);
  });

  it('is one at a time on an account, also side by side, and free again once it is turned down', async () => {
    const penjaminan = await terbit(book, 'K-2');
    const outcomes = await Promise.allSettled([1, 2, 3].map((n) => ajukan(penjaminan.id, contohKlaim(`SPK-K-2-${n}`))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await book.work(kosong);
    const klaim = await db().klaim.findFirstOrThrow({ where: { penjaminan_id: penjaminan.id } });
    await expect(ajukan(penjaminan.id, contohKlaim('SPK-K-2-B'))).rejects.toThrow('masih punya klaim yang berjalan');
    for (const step of [{ aksi: 'lengkapi' }, { aksi: 'tolak', alasan: 'Agunan tidak sesuai' }])
      await pesanSandbox(book, { no_spk: klaim.no_spk, ...step });
    await tanya(klaim.id);
    await tanya(klaim.id);
    expect(await keputusan(klaim.id)).toMatchObject([{ putusan: 'ditolak', alasan_penolakan: 'Agunan tidak sesuai', sumber: 'inquiry' }]);
    const lagi = await ajukan(penjaminan.id, contohKlaim('SPK-K-2-C'));
    await book.work(kosong);
    expect((await db().klaim.findUniqueOrThrow({ where: { id: lagi.id } })).tanggal_rekam).not.toBeNull();
  });

  it('refused by the guarantor is filed again under the same SPK, linked to the refused one', async () => {
    const penjaminan = await terbit(book, 'K-3');
    await book.fault({ operasi: 'requestKlaim', kali: 1, jenis: 'refuse', message: 'Nilai salah' });
    const ditolak = await ajukan(penjaminan.id, contohKlaim('SPK-K-3'));
    await book.work(kosong);
    await expect(tanyakanKlaim(book.staf, ditolak.id)).rejects.toThrow('belum diterima Jamkrindo');
    const koreksi = await ajukan(penjaminan.id, contohKlaim('SPK-K-3'), ditolak.id);
    await book.work(kosong);
    await tanya(koreksi.id);
    expect(await keputusan(koreksi.id)).toHaveLength(1);
    await expect(ajukan(penjaminan.id, contohKlaim('SPK-K-3-B'), ditolak.id)).rejects.toThrow('masih punya klaim');
  });

  it('wants an SPK of this year in Jakarta, and names every bad field at once', async () => {
    const penjaminan = await terbit(book, 'K-4');
    const malam = new Date('2026-12-31T17:30:00Z');
    const isian = contohKlaim('SPK-K-4', { tgl_spk: '2026-12-31', tindakan1: '', nilai_tuntutan_klaim: '0', penyebab_klaim: '4' });
    const error = await ajukan(penjaminan.id, isian, null, malam).catch((caught: unknown) => caught);
    expect((error as InputError).temuan).toEqual(
      expect.arrayContaining([
        { field: 'tgl_spk', pesan: 'harus tanggal dalam tahun 2027' },
        { field: 'tindakan1', pesan: 'wajib diisi' },
      ]),
    );
    expect((error as InputError).temuan.map(({ field }) => field).sort()).toEqual([
      'nilai_tuntutan_klaim',
      'penyebab_klaim',
      'tgl_spk',
      'tindakan1',
    ]);
    await ajukan(penjaminan.id, contohKlaim('SPK-K-4', { tgl_spk: '2027-01-01' }), null, malam);
    expect(await db().klaim.count({ where: { penjaminan_id: penjaminan.id } })).toBe(1);
  });

  it('belongs to its branch', async () => {
    const klaim = await klaimDiterima(book, 'K-5');
    await expect(tanyakanKlaim(book.orangLain, klaim.id)).rejects.toThrow('tidak ditemukan di cabang Anda');
    const asing = { kunci: randomUUID(), penjaminanId: klaim.penjaminan_id, isian: contohKlaim('SPK-K-5-B'), koreksiDariId: null };
    await expect(ajukanKlaim(book.orangLain, asing)).rejects.toThrow('tidak ditemukan di cabang Anda');
  });
});

describe('what the guarantor said of a claim', () => {
  it('is never changed or removed, not even by another door', async () => {
    const klaim = await klaimDiterima(book, 'K-6');
    await tanya(klaim.id);
    await expect(db().keputusan_klaim.updateMany({ where: { klaim_id: klaim.id }, data: { lengkap: true } })).rejects.toThrow(
      /never changed/,
    );
    await expect(db().keputusan_klaim.deleteMany({ where: { klaim_id: klaim.id } })).rejects.toThrow(/never changed/);
  });
});
