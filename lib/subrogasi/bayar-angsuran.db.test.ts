import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { tanyakanKlaim } from '#lib/klaim/tanyakan-klaim.ts';
import { unggahDokumen } from '#lib/klaim/unggah-dokumen.ts';
import { hariIni } from '#lib/tanggal.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { bukaPintu, dokumenPdf, klaimDiterima, kosong, pesanSandbox } from '#lib/worker/test-claim.ts';
import { contohAngsuran } from '#lib/worker/test-samples.ts';
import { ajukanAngsuran } from './ajukan-angsuran.ts';
import { bayarAngsuran } from './bayar-angsuran.ts';
import { perihalAngsuran } from './perihal-angsuran.ts';
import type { IsianAngsuran } from './schema.ts';

let book: TestBook;
let pintu: Awaited<ReturnType<typeof bukaPintu>>;
beforeAll(async () => {
  book = await openTestBook();
  // Without an agreement only the collection bounds what is sent.
  await db().perjanjian.deleteMany();
  pintu = await bukaPintu(book);
});
afterAll(async () => {
  await pintu.close();
  await book.close();
});

const ajukan = (klaimId: string, isian: IsianAngsuran, koreksiDariId: string | null = null) =>
  ajukanAngsuran(book.staf, { kunci: randomUUID(), klaimId, isian, koreksiDariId });
const bayar = (angsuranId: string, nilai: string) => bayarAngsuran(book.staf, { kunci: randomUUID(), angsuranId, nilai });
const angsuran = (id: string) =>
  db().angsuran.findUniqueOrThrow({ where: { id }, include: { pengiriman: true, pembayaran: { include: { pengiriman: true } } } });

/** A claim approved over 15 million and paid, as the counterpart's notices told. */
async function dibayar(nomor: string) {
  const klaim = await klaimDiterima(book, nomor);
  for (const step of [
    { aksi: 'lengkapi' },
    { aksi: 'setujui', pokok: '14000000', bunga: '1000000', beriTahu: true },
    { aksi: 'bayar', beriTahu: true },
  ])
    await pesanSandbox(book, { no_spk: klaim.no_spk, ...step });
  return klaim;
}

describe('a claim', () => {
  it('lives its whole life: accepted, documented, decided, paid, recovered in two instalments', async () => {
    const klaim = await klaimDiterima(book, 'S-1');
    expect(klaim.tanggal_rekam?.toISOString().slice(0, 10)).toBe(hariIni());
    for (const kode of ['001', '006'])
      await unggahDokumen(book.staf, { kunci: randomUUID(), klaimId: klaim.id, kode, berkas: { nama: 'a.pdf', isi: dokumenPdf(5_000) } });
    await tanyakanKlaim(book.staf, klaim.id);
    await book.work(kosong);
    const order = (step: object) => pesanSandbox(book, { no_spk: klaim.no_spk, ...step });
    await order({ aksi: 'lengkapi' });
    await tanyakanKlaim(book.staf, klaim.id);
    await book.work(kosong);
    await order({ aksi: 'setujui', pokok: '14000000', bunga: '1000000.50', beriTahu: true });
    await tanyakanKlaim(book.staf, klaim.id);
    await book.work(kosong);
    await order({ aksi: 'bayar', beriTahu: true });
    await order({ aksi: 'beritahu' });
    expect(pintu.statuses.splice(0)).toEqual([200, 200, 200]);

    const facts = await db().klaim.findUniqueOrThrow({
      where: { id: klaim.id },
      include: { keputusan: { orderBy: { id: 'asc' } }, pembayaran: true, dokumen: { include: { pengiriman: true } } },
    });
    expect(facts.dokumen.map((row) => row.pengiriman.status)).toEqual(['berhasil', 'berhasil']);
    expect(facts.keputusan.map(({ sumber, putusan, lengkap }) => [sumber, putusan, lengkap])).toEqual([
      ['inquiry', 'diproses', false],
      ['inquiry', 'diproses', true],
      ['notifikasi', 'disetujui', true],
    ]);
    expect(facts.keputusan.at(-1)).toMatchObject({ persetujuan_klaim: '2', flag_lengkap: '1' });
    expect(facts.keputusan.at(-1)?.nilai_persetujuan?.toFixed(2)).toBe('15000000.50');
    expect(facts.pembayaran.map(({ nilai, sumber }) => [nilai.toFixed(2), sumber])).toEqual([['15000000.50', 'notifikasi']]);
    expect(await db().audit.count({ where: { objek_id: klaim.id, pelaku: 'Jamkrindo' } })).toBe(2);

    const pertama = await ajukan(klaim.id, contohAngsuran('1', '5000000'));
    await expect(bayar(pertama.id, '5000000')).rejects.toThrow('belum diterima Jamkrindo');
    await book.work(kosong);
    await bayar(pertama.id, '4000000.50');
    await expect(bayar(pertama.id, '1')).rejects.toThrow('sudah dikonfirmasi');
    const asing = { kunci: randomUUID(), angsuranId: pertama.id, nilai: '1' };
    await expect(bayarAngsuran(book.orangLain, asing)).rejects.toThrow('tidak ditemukan di cabang Anda');
    const perihal = (oleh: Actor) => perihalAngsuran(oleh, [{ objek_jenis: 'angsuran', objek_id: pertama.id }]);
    expect((await perihal(book.staf)).get(pertama.id)).toMatchObject({ nomorAplikasi: 'S-1', klaimId: klaim.id });
    expect((await perihal(book.orangLain)).size).toBe(0);
    await book.work(kosong);
    const kedua = await ajukan(klaim.id, contohAngsuran('2', '11000000'));
    await book.work(kosong);
    await bayar(kedua.id, '11000000');
    await book.work(kosong);
    await expect(ajukan(klaim.id, contohAngsuran('3', '0.01'))).rejects.toMatchObject({
      temuan: [{ field: 'nilai_subrogasi', pesan: 'melebihi sisa yang dapat dipulihkan, Rp 0,00' }],
    });
    for (const [id, ke] of [
      [pertama.id, 1],
      [kedua.id, 2],
    ] as const) {
      const row = await angsuran(id);
      expect([row.ke, row.pengiriman.status, row.pembayaran.map(({ pengiriman }) => pengiriman.status)]).toEqual([
        ke,
        'berhasil',
        ['berhasil'],
      ]);
      expect(row.pengiriman.partner_reference_id).not.toBe(row.pembayaran[0]?.pengiriman.partner_reference_id);
      expect(row.tanggal_rekam && row.pembayaran[0]?.tanggal_rekam).toBeTruthy();
    }
  });
});

describe('an instalment', () => {
  it('is refused while the claim is unpaid, and to people of another branch', async () => {
    const klaim = await klaimDiterima(book, 'S-2');
    await expect(ajukan(klaim.id, contohAngsuran('2-1', '1'))).rejects.toThrow('belum dibayar Jamkrindo');
    const asing = ajukanAngsuran(book.orangLain, {
      kunci: randomUUID(),
      klaimId: klaim.id,
      isian: contohAngsuran('2-2', '1'),
      koreksiDariId: null,
    });
    await expect(asing).rejects.toThrow('tidak ditemukan di cabang Anda');
  });

  it('names every bad field at once', async () => {
    const klaim = await dibayar('S-3');
    const error = await ajukan(klaim.id, {
      ...contohAngsuran('3-1', '15000000.01'),
      kode_bank_pengirim: '1134',
      no_surat_subrogasi: '',
      tgl_referensi_pembayaran: '2999-01-01',
    }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).temuan.map(({ field }) => field)).toEqual([
      'no_surat_subrogasi',
      'kode_bank_pengirim',
      'tgl_referensi_pembayaran',
      'nilai_subrogasi',
    ]);
  });

  it('side by side with another never recovers more than was paid', async () => {
    const klaim = await dibayar('S-4');
    const outcomes = await Promise.allSettled(['4-1', '4-2', '4-3'].map((nomor) => ajukan(klaim.id, contohAngsuran(nomor, '8000000'))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('refused by the guarantor frees its value, and is filed again under its number', async () => {
    const klaim = await dibayar('S-5');
    await book.fault({ operasi: 'pengajuanSubrogasi', kali: 1, jenis: 'refuse', message: 'Rekening penerima salah' });
    const ditolak = await ajukan(klaim.id, contohAngsuran('5-1', '15000000'));
    await book.work(kosong);
    expect((await angsuran(ditolak.id)).pengiriman.status).toBe('ditolak');
    const koreksi = await ajukan(klaim.id, contohAngsuran('5-1', '15000000'), ditolak.id);
    await book.work(kosong);
    expect(await angsuran(koreksi.id)).toMatchObject({
      ke: 1,
      koreksi_dari_id: ditolak.id,
      pengiriman: { status: 'berhasil', koreksi_dari_id: (await angsuran(ditolak.id)).pengiriman_id },
    });
    await expect(ajukan(klaim.id, contohAngsuran('5-2', '1'), ditolak.id)).rejects.toThrow(Refusal);
    await expect(bayar(koreksi.id, '15000000.01')).rejects.toThrow(InputError);
  });

  it('under one once-key is one', async () => {
    const klaim = await dibayar('S-6');
    const input = { kunci: randomUUID(), klaimId: klaim.id, isian: contohAngsuran('6-1', '1000000'), koreksiDariId: null };
    const [first, second] = await Promise.all([ajukanAngsuran(book.staf, input), ajukanAngsuran(book.staf, input)]);
    expect(first).toEqual(second);
    expect(await db().angsuran.count({ where: { klaim_id: klaim.id } })).toBe(1);
  });
});
