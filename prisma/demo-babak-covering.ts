import { db } from '#lib/db.ts';
import { ajukanDemo, bayarDemo, pastikanDemo, penjaminanDari, sprDemo, terbitDemo } from './demo-covering.ts';
import type { DebiturDemo } from './demo-debitur.ts';
import type { Panggung } from './demo-panggung.ts';

const dagang = { sektor: '523900', alamat: 'PASAR GEDE SURAKARTA' };
/** A farm. */
export const tani = { sektor: '011110', alamat: 'TAWANGMANGU KARANGANYAR' };
/** A debtor of this season, a trader unless another business is named. */
export const debiturBaru = (nama: string, kelamin: 'L' | 'P', lahir: string, plafon: number, usaha = dagang): DebiturDemo => ({
  nama,
  kelamin,
  lahir,
  plafon,
  awal: '2026-10-05',
  tahun: 3,
  usaha,
});
/** The letter of a filing. */
export const suratDari = async (pengajuanId: string) =>
  (await db().pengajuan.findUniqueOrThrow({ where: { id: pengajuanId }, include: { pengiriman: true } })).pengiriman;

/** Filings and IJP in every state: issued, paid whole, in part and not at all, refused, corrected, unknown, proved absent, held. */
export async function babakCovering(panggung: Panggung): Promise<void> {
  const { sari, bayu, ganggu, tuntas } = panggung;
  const siti = await terbitDemo(panggung, sari, debiturBaru('SITI RAHAYU', 'P', '1988-03-14', 50_000_000), 101);
  await bayarDemo(sari, siti.id, 60);
  await tuntas();
  await bayarDemo(sari, siti.id, 100);
  const joko = await terbitDemo(panggung, sari, debiturBaru('JOKO SUSILO', 'L', '1979-11-02', 150_000_000, tani), 102);
  await bayarDemo(sari, joko.id, 40);
  await terbitDemo(panggung, sari, debiturBaru('TRI WAHYUNI', 'P', '1990-07-21', 35_000_000), 103);
  await terbitDemo(panggung, bayu, debiturBaru('EKO PRASETYO', 'L', '1985-01-09', 75_000_000), 201);

  const rini = await terbitDemo(panggung, sari, debiturBaru('RINI ASTUTI', 'P', '1982-05-30', 60_000_000), 104);
  await ganggu('pembayaranIjp', { jenis: 'refuse', message: 'Nomor referensi pembayaran belum ditemukan pada mutasi rekening.' });
  await bayarDemo(sari, rini.id, 50);
  await tuntas();
  const agung = await terbitDemo(panggung, sari, debiturBaru('AGUNG WIBOWO', 'L', '1977-09-17', 40_000_000), 105);
  await ganggu('pembayaranIjp', { jenis: 'http502', tempat: 'sesudah_efek' });
  await bayarDemo(sari, agung.id, 50);
  await tuntas();

  await ganggu('penjaminanBaru', { jenis: 'refuse', message: 'Debitur masih memiliki kredit program lain yang belum lunas.' });
  await ajukanDemo(sari, debiturBaru('DWI HARTONO', 'L', '1981-12-25', 45_000_000), 106);
  await tuntas();
  await ganggu('penjaminanBaru', { jenis: 'refuse', message: 'Nomor izin usaha tidak dikenal.' });
  const ditolak = await ajukanDemo(sari, debiturBaru('YULI SETYANINGSIH', 'P', '1993-02-11', 30_000_000), 107);
  await tuntas();
  await ajukanDemo(sari, debiturBaru('YULI SETYANINGSIH', 'P', '1993-02-11', 30_000_000), 107, ditolak);
  await tuntas();

  await ganggu('penjaminanBaru', { jenis: 'http500', tempat: 'sesudah_efek' });
  await ajukanDemo(sari, debiturBaru('BAMBANG SUTRISNO', 'L', '1975-06-18', 80_000_000, tani), 108);
  await tuntas();
  await ganggu('penjaminanBaru', { jenis: 'http500', tempat: 'sebelum_efek' });
  const hilang = await ajukanDemo(sari, debiturBaru('LESTARI NINGSIH', 'P', '1987-10-03', 25_000_000), 109);
  await tuntas();
  await pastikanDemo(panggung, (await suratDari(hilang)).id, 'tidak_ada');
  await ganggu('penjaminanBaru', { jenis: 'polos4xx', status: 404 });
  await ajukanDemo(sari, debiturBaru('SURYA DARMA', 'L', '1991-04-27', 55_000_000), 110);
  await tuntas();
}

/** Chains of a first guarantee and its SPRs, one of each kind, and SPRs that were refused and are unknown. */
export async function babakSpr(panggung: Panggung): Promise<void> {
  const { sari, ganggu, tuntas } = panggung;
  const lama = { ...debiturBaru('NUR HIDAYAH', 'P', '1986-11-11', 60_000_000), awal: '2024-02-01' };
  const pertama = await terbitDemo(panggung, sari, lama, 121);
  await sprDemo(sari, pertama.id, 122, { status_data: '1', plafon_kredit: '80000000', jangka_waktu: '36' });
  await tuntas();
  const kedua = await db().penjaminan.findUniqueOrThrow({ where: { sebelumnya_id: pertama.id } });
  await sprDemo(sari, kedua.id, 123, { status_data: '2', tanggal_akhir: '2028-02-01', jangka_waktu: '48' });
  await tuntas();
  const wawan = await terbitDemo(
    panggung,
    sari,
    { ...debiturBaru('WAWAN KURNIAWAN', 'L', '1978-04-04', 90_000_000, tani), awal: '2024-05-01' },
    124,
  );
  await sprDemo(sari, wawan.id, 125, { status_data: '3', tanggal_akhir: '2029-05-01', jangka_waktu: '60' });
  await tuntas();
  const ida = await terbitDemo(panggung, sari, { ...debiturBaru('IDA FARIDA', 'P', '1989-09-29', 45_000_000), awal: '2024-06-01' }, 126);
  await ganggu('penjaminanSpr', { jenis: 'refuse', message: 'Perjanjian addendum belum lengkap.' });
  await sprDemo(sari, ida.id, 127, { status_data: '2', tanggal_akhir: '2028-06-01', jangka_waktu: '48' });
  await tuntas();
  const didik = await terbitDemo(
    panggung,
    sari,
    { ...debiturBaru('DIDIK SUPRIYADI', 'L', '1983-12-12', 70_000_000), awal: '2024-07-01' },
    128,
  );
  await ganggu('penjaminanSpr', { jenis: 'http502', tempat: 'sesudah_efek' });
  await sprDemo(sari, didik.id, 129, { status_data: '2', tanggal_akhir: '2028-07-01', jangka_waktu: '48' });
  await tuntas();
}

/** The guarantee of a debtor whose credit went bad; with its IJP of the first year paid. */
export async function kreditMacet(panggung: Panggung, nama: string, kelamin: 'L' | 'P', urut: number, plafon = 50_000_000) {
  const debitur = { ...debiturBaru(nama, kelamin, `19${70 + (urut % 25)}-06-15`, plafon), awal: '2023-08-01' };
  const id = await ajukanDemo(panggung.sari, debitur, urut);
  await panggung.tuntas();
  const penjaminan = await penjaminanDari(id);
  await bayarDemo(panggung.sari, penjaminan.id, 100);
  return penjaminan;
}
