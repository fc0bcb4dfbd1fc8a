import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db, transaction } from '#lib/db.ts';
import { dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { bacaKlaim } from '#lib/klaim/queries.ts';
import { unsealText } from '#lib/seal.ts';
import { fromDay } from '#lib/tanggal.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { terbit } from '#lib/worker/test-claim.ts';
import { akhiriPerjanjian } from './akhiri-perjanjian.ts';
import { bacaReferensi, daftarPerjanjian } from './baca-referensi.ts';
import { perjanjianUntuk } from './perjanjian.ts';
import { simpanPerjanjian } from './simpan-perjanjian.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const isian = {
  nomor: 'PKS/12/2026',
  berlaku_dari: '2026-06-01',
  berlaku_sampai: '',
  sumber: 'PKS pasal 9',
  coverage_persen: '75.5',
  klaim_dengan_bunga: 'tidak',
  klaim_batas_bulan: '9',
  klaim_dokumen_tanggal: '5',
  klaim_periksa_hari_kerja: '7',
  klaim_lengkapi_bulan: '3',
  klaim_tanggapi_bulan: '2',
  subrogasi_penjamin_persen: '80',
};
type Lain = Partial<Parameters<typeof simpanPerjanjian>[1]>;
const simpan = (produkKode: string, ubah: Partial<typeof isian> = {}, lain: Lain = {}) =>
  simpanPerjanjian(book.admin, {
    kunci: randomUUID(),
    produkKode,
    isian: { ...isian, ...ubah },
    wajib: ['001', '303'],
    asal: null,
    ...lain,
  });
const someoneWaits = async () => {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return (row?.n ?? 0) > 0;
};
const contoh = (produkKode: string) => db().perjanjian.findFirstOrThrow({ where: { produk_kode: produkKode, contoh: true } });
const berlaku = (produkKode: string, tanggal: string) => perjanjianUntuk(db(), produkKode, tanggal);

describe('the agreement of a product', () => {
  it('is an example at first, with the documents the contract asks for', async () => {
    expect(await berlaku('KUR-MIKRO', '2026-11-20')).toMatchObject({
      contoh: true,
      coveragePersen: '70.00',
      klaimDenganBunga: true,
      klaimBatasBulan: 6,
      klaimDokumenTanggal: 10,
      klaimPeriksaHariKerja: 10,
      subrogasiPenjaminPersen: '70.00',
      dokumen: dokumenKlaim.map(({ kode, wajib }) => ({ kode, wajib })),
    });
    expect(await berlaku('KUR-MIKRO', '1999-12-31')).toBeNull();
    expect(await berlaku('TIDAK-ADA', '2026-11-20')).toBeNull();
  });

  it('changes from a date: the one before holds until the day before, and a claim of then finds it', async () => {
    const lama = await contoh('KUR-KECIL');
    const { id } = await simpan('KUR-KECIL', {}, { asal: { id: lama.id, cara: 'ganti' } });
    expect(await berlaku('KUR-KECIL', '2026-05-31')).toMatchObject({ id: lama.id, contoh: true, berlakuSampai: '2026-05-31' });
    const baru = await berlaku('KUR-KECIL', '2026-06-01');
    expect(baru).toMatchObject({ id, contoh: false, coveragePersen: '75.50', klaimDenganBunga: false, klaimBatasBulan: 9 });
    expect(baru?.dokumen.filter((row) => row.wajib).map((row) => row.kode)).toEqual(['001', '303']);
    expect(await bacaReferensi(book.staf, id)).toMatchObject({ jumlahKlaim: 0, dicatat: { oleh: book.admin.nama } });
    const audit = await db().audit.findFirstOrThrow({ where: { objek_id: id } });
    expect(JSON.parse(unsealText(audit.sebelum ?? new Uint8Array(), 'audit'))).toMatchObject({ id: lama.id, berlakuSampai: null });
    expect(JSON.parse(unsealText(audit.sesudah ?? new Uint8Array(), 'audit'))).toMatchObject({ id, coveragePersen: '75.50' });
  });

  it('never overlaps another of the same product, by no way in', async () => {
    await expect(simpan('KUR-PMI')).rejects.toThrow(/sudah berlaku perjanjian CONTOH\/PKS\/KUR-PMI dari 1 Jan 2000 tanpa batas akhir/);
    const lama = await contoh('KUR-PMI');
    await expect(simpan('KUR-PMI', { berlaku_dari: '2000-01-01' }, { asal: { id: lama.id, cara: 'ganti' } })).rejects.toThrow(
      /harus berlaku sesudah 1 Jan 2000/,
    );
    await akhiriPerjanjian(book.admin, { kunci: randomUUID(), id: lama.id, sampai: '2026-05-31' });
    const balapan = await Promise.allSettled([simpan('KUR-PMI'), simpan('KUR-PMI', { berlaku_dari: '2026-07-01' })]);
    expect(balapan.map((row) => row.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(simpan('KUR-PMI', { berlaku_dari: '2026-05-31', berlaku_sampai: '2026-05-31' })).rejects.toThrow(/sampai 31 Mei 2026/);
    await expect(simpan('KUR-PMI', { berlaku_sampai: '2027-01-01' }, { asal: { id: lama.id, cara: 'perbaiki' } })).rejects.toThrow(
      /sudah berlaku/,
    );
  });

  it('is put right in place while no claim stands on it, and is no example any more', async () => {
    const { id } = await contoh('FLPP');
    const kunci = randomUUID();
    const perbaikan: Lain = { kunci, asal: { id, cara: 'perbaiki' } };
    expect(await simpan('FLPP', { berlaku_dari: '2020-01-01' }, perbaikan)).toEqual({ id });
    expect(await simpan('FLPP', { berlaku_dari: '2020-01-01' }, perbaikan)).toEqual({ id });
    expect(await berlaku('FLPP', '2020-01-01')).toMatchObject({ id, contoh: false, nomor: 'PKS/12/2026' });
    expect(await berlaku('FLPP', '2019-12-31')).toBeNull();
    expect((await daftarPerjanjian(book.staf)).filter((row) => row.produkKode === 'FLPP')).toHaveLength(1);
  });

  it('stays as it is once a claim stands on it, also one that is just being filed; a later change is none of its business', async () => {
    const penjaminan = await terbit(book, 'PKS-1');
    const { id } = await contoh('KUR-MIKRO');
    const surat = await db().pengiriman.findFirstOrThrow();
    const isi = {
      cabang_id: penjaminan.cabang_id,
      penjaminan_id: penjaminan.id,
      pengiriman_id: surat.id,
      dibuat_oleh: book.staf.id,
      perjanjian_id: id,
      nama_debitur: 'X',
      no_spk: 'S-1',
      tgl_spk: new Date('2026-01-01'),
      no_rekening: 'PKS-1',
      nomor_aplikasi: 'PKS-1',
      nomor_sertifikat: penjaminan.no_sertifikat ?? '',
      nilai_pengikatan: '1',
      penyebab_klaim: '3',
      nilai_tuntutan_klaim: '1',
      periode: new Date('2026-01-01'),
      tindakan1: 'surat',
      tunggakan_pokok: '1',
      tunggakan_bunga: '0',
      tunggakan_denda: '0',
      tipe_kredit: '1',
    };
    const { klaim, beside } = await transaction(async (tx) => {
      const klaim = await tx.klaim.create({ data: isi });
      let settled = false;
      const beside = Promise.allSettled([simpan('KUR-MIKRO', {}, { asal: { id, cara: 'perbaiki' } })]).finally(() => {
        settled = true;
      });
      while (!settled && !(await someoneWaits()));
      return { klaim, beside };
    });
    expect(await beside).toMatchObject([{ status: 'rejected', reason: { message: expect.stringContaining('sudah dipakai 1 klaim') } }]);
    await simpan('KUR-MIKRO', { berlaku_dari: '2001-01-01' }, { asal: { id, cara: 'ganti' } });
    expect(fromDay((await contoh('KUR-MIKRO')).berlaku_sampai ?? new Date(0))).toBe('2000-12-31');
    expect((await bacaKlaim(book.staf, klaim.id)).perjanjian?.id).toBe(id);
  });

  it('is refused with a sentence at each field that is wrong, and to staff', async () => {
    const salah = {
      nomor: ' ',
      berlaku_sampai: '2026-05-31',
      coverage_persen: '100,1',
      klaim_dokumen_tanggal: '31',
      klaim_batas_bulan: '0',
    };
    await expect(simpan('KUR-KHUSUS', salah)).rejects.toMatchObject({
      temuan: [
        { field: 'nomor', pesan: 'wajib diisi' },
        { field: 'coverage_persen', pesan: 'harus angka' },
        { field: 'klaim_batas_bulan' },
        { field: 'berlaku_sampai', pesan: 'lebih awal dari Berlaku dari' },
        { field: 'klaim_dokumen_tanggal' },
      ],
    });
    await expect(simpan('KUR-KHUSUS', { coverage_persen: '100.01', subrogasi_penjamin_persen: '101' })).rejects.toMatchObject({
      temuan: [{ field: 'coverage_persen' }, { field: 'subrogasi_penjamin_persen' }],
    });
    expect(() => simpanPerjanjian(book.staf, { kunci: randomUUID(), produkKode: 'KUR-KHUSUS', isian, wajib: [], asal: null })).toThrow(
      'tidak berwenang',
    );
  });

  it('ends on a day, and not twice', async () => {
    const { id } = await contoh('KAFALAH-MIKRO');
    const akhiri = (sampai: string) => akhiriPerjanjian(book.admin, { kunci: randomUUID(), id, sampai });
    await expect(akhiri('1999-12-31')).rejects.toMatchObject({ temuan: [{ field: 'sampai' }] });
    await akhiri('2026-12-31');
    await expect(akhiri('2027-01-31')).rejects.toThrow('sudah berakhir 31 Des 2026');
    expect(await berlaku('KAFALAH-MIKRO', '2027-01-01')).toBeNull();
  });
});
