import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { fromSen, toSen } from '#lib/rupiah.ts';
import { ajukanAngsuran } from '#lib/subrogasi/ajukan-angsuran.ts';
import { balikkanAngsuran } from '#lib/subrogasi/balikkan-angsuran.ts';
import { bayarAngsuran } from '#lib/subrogasi/bayar-angsuran.ts';
import { bagianPenjamin } from '#lib/subrogasi/hitung-bagian.ts';
import { bacaSubrogasi } from '#lib/subrogasi/queries.ts';
import { hariIni } from '#lib/tanggal.ts';
import { kunciDemo, type Panggung } from './demo-panggung.ts';
import { putuskanDemo } from './demo-persetujuan.ts';

/** Recoveries in every state: none yet, running with a partial and a refused instalment, settled in three. */
export async function babakSubrogasi(panggung: Panggung, dibayar: readonly string[]): Promise<void> {
  const { sari, dewi, ganggu, tuntas } = panggung;
  const [selesai = '', berjalan = '', dibalik = ''] = dibayar;
  for (const bagian of [30, 30, 100]) await bayar(panggung, await angsur(panggung, selesai, bagian), 100);

  await bayar(panggung, await angsur(panggung, berjalan, 20), 60);
  await ganggu('pengajuanSubrogasi', { jenis: 'refuse', message: 'Nomor surat subrogasi belum terdaftar.' });
  await angsur(panggung, berjalan, 10);
  const kedua = await angsur(panggung, berjalan, 15);
  await ganggu('pembayaranSubrogasi', { jenis: 'http502', tempat: 'sesudah_efek' });
  await bayarAngsuran(sari, { kunci: kunciDemo(`bayar-angsuran-${kedua}`), angsuranId: kedua, nilai: await nilaiDari(kedua, 100) });
  await tuntas();
  await angsur(panggung, berjalan, 10);

  const salah = await angsur(panggung, dibalik, 25);
  await bayar(panggung, salah, 100);
  const isian = { noSurat: 'DEMO/BALIK/313', tanggal: hariIni(), alasan: 'Setoran milik debitur lain.' };
  await balikkanAngsuran(dewi, { kunci: kunciDemo('balik-313'), angsuranId: salah, isian });
  await ajukanAngsuranDemo(sari, dibalik, 40);
}

/** Files an instalment and has the supervisor let it go. Gives its id. */
async function angsur(panggung: Panggung, klaimId: string, persen: number): Promise<string> {
  const id = await ajukanAngsuranDemo(panggung.sari, klaimId, persen);
  await putuskanDemo(panggung, (await db().angsuran.findUniqueOrThrow({ where: { id } })).pengiriman_id);
  await panggung.tuntas();
  return id;
}

/** Files an instalment that recovers this much (percent) of what is left for the guarantor. It waits for a second person. */
async function ajukanAngsuranDemo(sari: Actor, klaimId: string, persen: number): Promise<string> {
  const subrogasi = await bacaSubrogasi(sari, klaimId);
  const { kode_bank } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
  const porsi = subrogasi.persen ?? '100.00';
  const sisa = toSen(subrogasi.dapatDiajukan);
  const semua = persen === 100;
  // Debtors pay in round amounts; the last time what is left.
  const tagihan = (sisa * BigInt(persen) * 100n) / toSen(porsi);
  const tertagih = fromSen(semua ? tagihan + 1n : (tagihan / RIBU) * RIBU);
  const nilai = semua ? fromSen(sisa) : bagianPenjamin(tertagih, porsi);
  const nomor = `${subrogasi.noSpk.slice(-3)}-${subrogasi.angsuran.length + 1}`;
  const isian = {
    nilai_tertagih: tertagih,
    nilai_subrogasi: nilai,
    no_surat_subrogasi: `DEMO/SUB/${nomor}`,
    tgl_surat_subrogasi: hariIni(),
    no_referensi_pembayaran: `DEMO-TRF-${nomor}`,
    tgl_referensi_pembayaran: hariIni(),
    kode_bank_pengirim: kode_bank,
    no_rekening_pengirim: '0010123456789',
    kode_bank_penerima: '002',
    no_rekening_penerima: '0059876543210',
  };
  return (await ajukanAngsuran(sari, { kunci: kunciDemo(`angsuran-${nomor}`), klaimId, isian, koreksiDariId: null })).id;
}

const RIBU = 100_000n;

async function nilaiDari(angsuranId: string, persen: number): Promise<string> {
  const { nilai } = await db().angsuran.findUniqueOrThrow({ where: { id: angsuranId } });
  return fromSen((toSen(nilai.toFixed(2)) * BigInt(persen)) / 100n);
}

/** Confirms a part (percent) of an instalment as received. */
async function bayar({ sari, tuntas }: Panggung, angsuranId: string, persen: number): Promise<void> {
  const nilai = await nilaiDari(angsuranId, persen);
  await bayarAngsuran(sari, { kunci: kunciDemo(`bayar-angsuran-${angsuranId}`), angsuranId, nilai });
  await tuntas();
}
