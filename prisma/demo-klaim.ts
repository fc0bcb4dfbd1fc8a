import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { ajukanKlaim } from '#lib/klaim/ajukan-klaim.ts';
import { hitungKlaim } from '#lib/klaim/hitung-klaim.ts';
import { tanyakanKlaim } from '#lib/klaim/tanyakan-klaim.ts';
import { unggahDokumen } from '#lib/klaim/unggah-dokumen.ts';
import { openSheets } from '#lib/pdf/sheets.ts';
import { perjanjianUntuk } from '#lib/referensi/perjanjian.ts';
import { fromSen, toSen } from '#lib/rupiah.ts';
import { fromDay, hariIni } from '#lib/tanggal.ts';
import { kunciDemo, type Panggung } from './demo-panggung.ts';
import { putuskanDemo } from './demo-persetujuan.ts';

/** Claims on a guarantee what its agreement covers, and the supervisor lets it go. Gives the claim's id. */
export async function klaimDemo(panggung: Panggung, penjaminanId: string): Promise<string> {
  const id = await ajukanKlaimDemo(panggung.sari, penjaminanId);
  await putuskanDemo(panggung, (await db().klaim.findUniqueOrThrow({ where: { id } })).pengiriman_id);
  return id;
}

/** Claims on a guarantee: four fifths of the plafond are owed, and interest. It waits for a second person. Gives the claim's id. */
export async function ajukanKlaimDemo(actor: Actor, penjaminanId: string): Promise<string> {
  const penjaminan = await db().penjaminan.findUniqueOrThrow({ where: { id: penjaminanId } });
  const perjanjian = await perjanjianUntuk(db(), penjaminan.produk_kode, fromDay(penjaminan.tanggal_awal));
  const plafon = penjaminan.plafon_kredit.toFixed(2);
  const [pokok, bunga] = [fromSen((toSen(plafon) * 4n) / 5n), fromSen(toSen(plafon) / 25n)];
  const parameter = perjanjian ?? { coveragePersen: '70.00', klaimDenganBunga: true };
  const urut = penjaminan.nomor_aplikasi.slice(-3);
  const isian = {
    no_spk: `DEMO/SPK/${urut}`,
    tgl_spk: hariIni(),
    nilai_pengikatan: fromSen(toSen(plafon)).replace(/\.00$/, ''),
    nilai_tuntutan_klaim: hitungKlaim({ pokok, bunga, plafon }, parameter)?.nilai ?? pokok,
    periode: hariIni(),
    tindakan1: 'Penagihan ke tempat usaha',
    tindakan2: 'Surat peringatan 1, 2, dan 3',
    tunggakan_pokok: pokok,
    tunggakan_bunga: bunga,
    tunggakan_denda: '0',
  };
  return (await ajukanKlaim(actor, { kunci: kunciDemo(`klaim-${urut}`), penjaminanId, isian, koreksiDariId: null })).id;
}

/** Sends the first so many documents of the checklist, each a page that says what it stands for. */
export async function dokumenDemo({ sari, tuntas }: Panggung, klaimId: string, banyak: number): Promise<void> {
  const klaim = await db().klaim.findUniqueOrThrow({ where: { id: klaimId } });
  for (const { kode, label } of dokumenKlaim.slice(0, banyak)) {
    const isi = await halamanDemo(`${kode} ${label}`, `${klaim.nama_debitur}, sertifikat ${klaim.nomor_sertifikat}`);
    const berkas = { nama: `${kode}-contoh.pdf`, isi };
    await unggahDokumen(sari, { kunci: kunciDemo(`dokumen-${klaim.no_spk}-${kode}`), klaimId, kode, berkas });
  }
  await tuntas();
}

async function halamanDemo(judul: string, isi: string): Promise<Uint8Array> {
  const { document, page, font } = await openSheets({ title: judul, author: 'Data contoh', date: new Date() });
  page.drawText(judul, { x: 60, y: 720, size: 18, font: font.bold });
  page.drawText(isi, { x: 60, y: 690, size: 11, font: font.plain });
  page.drawText('Dokumen contoh, bukan dokumen sebenarnya.', { x: 60, y: 660, size: 11, font: font.plain });
  return await document.save();
}

/** Asks how a claim stands, and waits for the answer to be booked. */
export async function tanyaDemo({ sari, tuntas }: Panggung, klaimId: string): Promise<void> {
  await tanyakanKlaim(sari, klaimId);
  await tuntas();
}
