import { db } from '#lib/db.ts';
import { catatKeputusan } from '#lib/klaim/catat-keputusan.ts';
import { catatPembayaran } from '#lib/klaim/catat-pembayaran.ts';
import { tarikKlaim } from '#lib/klaim/tarik-klaim.ts';
import { cancelLetter } from '#lib/pengiriman/cancel-letter.ts';
import { hariIni } from '#lib/tanggal.ts';
import { kreditMacet } from './demo-babak-covering.ts';
import { pastikanDemo } from './demo-covering.ts';
import { dokumenDemo, klaimDemo, tanyaDemo } from './demo-klaim.ts';
import { kunciDemo, type Panggung } from './demo-panggung.ts';

const SEMUA = 10;
const surat = async (klaimId: string) => (await db().klaim.findUniqueOrThrow({ where: { id: klaimId } })).pengiriman_id;

/** Claims in every state; gives those that the guarantor paid, for the recovery that follows. */
export async function babakKlaim(panggung: Panggung): Promise<{ dibayar: string[]; berkode: string }> {
  const { sari, dewi, tuntas, pesan } = panggung;
  const baru = async (nama: string, kelamin: 'L' | 'P', urut: number) => {
    const penjaminan = await kreditMacet(panggung, nama, kelamin, urut);
    await tuntas();
    return { id: await klaimDemo(panggung, penjaminan.id), rekening: penjaminan.no_rekening, tuntas: await tuntas() };
  };
  const perintah = (no_rekening: string, aksi: string, lain: object = {}) =>
    pesan('klaim', { no_spk: `DEMO/SPK/${no_rekening.slice(-3)}`, no_rekening, aksi, ...lain });

  await baru('SUPARMAN', 'L', 301);
  const berkode = await baru('SUTARMI', 'P', 308);
  await dokumenDemo(panggung, (await baru('KARTINI WIDODO', 'P', 302)).id, 4);
  const lengkap = await baru('MULYADI', 'L', 303);
  await dokumenDemo(panggung, lengkap.id, SEMUA);
  await tanyaDemo(panggung, lengkap.id);

  const disetujui = await baru('ENDANG PURWATI', 'P', 304);
  await dokumenDemo(panggung, disetujui.id, SEMUA);
  await perintah(disetujui.rekening, 'setujui');
  await tanyaDemo(panggung, disetujui.id);

  const ditolak = await baru('HARI SANTOSO', 'L', 305);
  await dokumenDemo(panggung, ditolak.id, SEMUA);
  await perintah(ditolak.rekening, 'tolak', { alasan: 'Kredit dicairkan sebelum masa penjaminan.' });
  await tanyaDemo(panggung, ditolak.id);

  const ditarik = await baru('WAHYU NUGROHO', 'L', 306);
  const hari = hariIni();
  await tarikKlaim(dewi, {
    kunci: kunciDemo('tarik-306'),
    klaimId: ditarik.id,
    noSurat: 'DEMO/TARIK/306',
    tanggal: hari,
    alasan: 'Debitur melunasi tunggakannya.',
  });

  const tangan = await baru('SRI MULYANI', 'P', 307);
  await catatKeputusan(sari, {
    kunci: kunciDemo('keputusan-307'),
    klaimId: tangan.id,
    putusan: 'ditolak',
    nomor: 'DEMO/SURAT/307',
    tanggal: hari,
    nilaiPokok: '',
    nilaiBunga: '',
    alasan: 'Dokumen tidak dilengkapi dalam waktunya.',
  });
  await babakSuratKlaim(panggung);

  const dibayar: string[] = [];
  for (const [nama, kelamin, urut] of [
    ['PAINEM', 'P', 311],
    ['SUGENG RIYADI', 'L', 312],
    ['TITIK HANDAYANI', 'P', 313],
  ] as const) {
    const klaim = await baru(nama, kelamin, urut);
    await dokumenDemo(panggung, klaim.id, SEMUA);
    await perintah(klaim.rekening, 'setujui');
    await tanyaDemo(panggung, klaim.id);
    await perintah(klaim.rekening, 'bayar');
    await bayarTangan(panggung, klaim.id, urut);
    dibayar.push(klaim.id);
  }
  return { dibayar, berkode: berkode.id };
}

/** Claims whose letter came to something else than an acceptance. */
async function babakSuratKlaim(panggung: Panggung): Promise<void> {
  const { sari, ganggu, tuntas } = panggung;
  const macet = async (nama: string, kelamin: 'L' | 'P', urut: number) => {
    const { id } = await kreditMacet(panggung, nama, kelamin, urut);
    await tuntas();
    return id;
  };
  const [surono, maryati, paijo, ngatini, legiman] = [
    await macet('SURONO', 'L', 321),
    await macet('MARYATI', 'P', 322),
    await macet('PAIJO', 'L', 323),
    await macet('NGATINI', 'P', 324),
    await macet('LEGIMAN', 'L', 325),
  ];
  await ganggu('requestKlaim', { jenis: 'refuse', message: 'Nomor SPK tidak sesuai format.' });
  await klaimDemo(panggung, surono);
  await tuntas();
  await ganggu('requestKlaim', { jenis: 'http500', tempat: 'sesudah_efek' });
  await klaimDemo(panggung, maryati);
  await tuntas();
  await ganggu('requestKlaim', { jenis: 'http500', tempat: 'sebelum_efek' });
  const hilang = await klaimDemo(panggung, paijo);
  await tuntas();
  await pastikanDemo(panggung, await surat(hilang), 'tidak_ada');
  await ganggu('requestKlaim', { jenis: 'polos4xx', status: 404 });
  const batal = await klaimDemo(panggung, ngatini);
  await tuntas();
  await cancelLetter(sari, { kunci: kunciDemo('batal-324'), pengirimanId: await surat(batal), alasan: 'Salah sertifikat.' });
  await ganggu('requestKlaim', { jenis: 'polos4xx', status: 404 });
  await klaimDemo(panggung, legiman);
  await tuntas();
}

/** The guarantor's money as the branch saw it on its account: what the counterpart's own ledger says it paid. */
async function bayarTangan({ sari }: Panggung, klaimId: string, urut: number): Promise<void> {
  const keputusan = await db().keputusan_klaim.findFirstOrThrow({
    where: { klaim_id: klaimId, putusan: 'disetujui' },
    orderBy: { id: 'desc' },
  });
  await catatPembayaran(sari, {
    kunci: kunciDemo(`bayar-klaim-${urut}`),
    klaimId,
    tanggal: hariIni(),
    nilai: keputusan.nilai_persetujuan?.toFixed(2) ?? '0',
    noReferensi: `DEMO-KLM-${urut}`,
  });
}
