import { type Actor, permit } from '#lib/auth/actor.ts';
import { bukaBerkas } from '#lib/berkas/buka-berkas.ts';
import { db } from '#lib/db.ts';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { nextSheet, openSheets, type Sheets } from '#lib/pdf/sheets.ts';
import { istilahProduk } from '#lib/referensi/istilah-produk.ts';
import { fromDay, hariIni } from '#lib/tanggal.ts';
import { type BarisIsi, daftarIsi } from './berkas-klaim/daftar-isi.ts';
import { kakiHalaman } from './berkas-klaim/kaki-halaman.ts';
import { type Lampiran, siapkanLampiran } from './berkas-klaim/lampiran.ts';
import { type IsiSurat, suratPengantar } from './berkas-klaim/surat-pengantar.ts';
import { type DokumenSatu, daftarDokumen, type VersiDokumen, versiBerlaku } from './daftar-dokumen.ts';

/**
 * The claim pack as one PDF to print: the letter on top, the checklist, then every document's version that counts, with numbered
 * pages. Only of the actor's branches. @throws Refusal outside them
 */
export async function berkasKlaim(actor: Actor, klaimId: string, now: Date = new Date()): Promise<{ nama: string; isi: Uint8Array }> {
  permit(actor, 'berkas.buka');
  const daftar = await daftarDokumen(actor, klaimId);
  const sheets = await openSheets({ title: `Berkas klaim ${daftar.noRekening}`, author: actor.nama, date: now });
  suratPengantar(sheets, await isiSurat(klaimId, now));
  const lampiran: Sisipan[] = [];
  for (const baris of daftar.baris) lampiran.push(await sisipan(sheets, actor, baris));
  nextSheet(sheets);
  const depan = sheets.document.getPageCount();
  const isi = denganHalaman(lampiran, depan + 1);
  const sumber = daftar.perjanjian ? `Menurut PKS ${daftar.perjanjian.nomor}` : 'Menurut daftar bawaan';
  daftarIsi(sheets, isi, `Rekening ${daftar.noRekening}, ${daftar.namaDebitur}. ${sumber}`);
  for (const { lembar } of lampiran) lembar?.tempel(sheets);
  const tentang = `Berkas klaim ${daftar.noRekening}`;
  kakiHalaman(sheets, (index) => {
    const pemilik = isi.findLast(({ halaman }) => halaman !== null && halaman <= index + 1)?.baris;
    return pemilik ? `${tentang} · ${pemilik.kode} ${pemilik.label}` : tentang;
  });
  return { nama: `berkas-klaim-${daftar.noRekening.replace(/[^\w.-]+/g, '-')}.pdf`, isi: await sheets.document.save() };
}

interface Sisipan {
  readonly baris: DokumenSatu;
  readonly berlaku: VersiDokumen | null;
  readonly lembar: Lampiran | null;
}

async function sisipan(sheets: Sheets, actor: Actor, baris: DokumenSatu): Promise<Sisipan> {
  const berlaku = versiBerlaku(baris.versi);
  if (!berlaku?.berkasId) return { baris, berlaku, lembar: null };
  const judul = `${baris.kode} ${baris.label}`;
  return { baris, berlaku, lembar: await siapkanLampiran(sheets, { ...(await bukaBerkas(actor, berlaku.berkasId)), judul }) };
}

function denganHalaman(lampiran: readonly Sisipan[], mulai: number): BarisIsi[] {
  let berikut = mulai;
  return lampiran.map(({ baris, berlaku, lembar }) => {
    const halaman = lembar && berikut;
    berikut += lembar?.halaman ?? 0;
    return { baris, berlaku, halaman };
  });
}

async function isiSurat(klaimId: string, now: Date): Promise<IsiSurat> {
  const [klaim, { namaMitra }] = await Promise.all([
    db().klaim.findUniqueOrThrow({
      where: { id: klaimId },
      include: { cabang: true, pengiriman: true, penjaminan: { include: { produk: { select: { istilah: true } } } } },
    }),
    ringkasanKoneksi(),
  ]);
  const { penjaminan } = klaim;
  return {
    namaMitra,
    cabang: klaim.cabang.nama,
    tanggal: hariIni(now),
    istilahSertifikat: istilahProduk(penjaminan.produk).sertifikat,
    namaDebitur: klaim.nama_debitur,
    noRekening: klaim.no_rekening,
    nomorAplikasi: klaim.nomor_aplikasi,
    nomorSertifikat: klaim.nomor_sertifikat,
    noSpk: klaim.no_spk,
    tglSpk: fromDay(klaim.tgl_spk),
    plafon: penjaminan.plafon_kredit.toFixed(2),
    jangka: [fromDay(penjaminan.tanggal_awal), fromDay(penjaminan.tanggal_akhir)],
    periode: fromDay(klaim.periode),
    tunggakan: {
      pokok: klaim.tunggakan_pokok.toFixed(2),
      bunga: klaim.tunggakan_bunga.toFixed(2),
      denda: klaim.tunggakan_denda.toFixed(2),
    },
    tuntutan: klaim.nilai_tuntutan_klaim.toFixed(2),
    tindakan: [klaim.tindakan1, klaim.tindakan2, klaim.tindakan3, klaim.tindakan4, klaim.tindakan5].filter((satu) => satu !== null),
    referensi: klaim.pengiriman.partner_reference_id ?? '',
  };
}
