import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { veilRecord } from '#lib/auth/veil-record.ts';
import { db } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { bacaKertas } from '#lib/kertas/asal-kertas.ts';
import { bacaPerjanjian, type Perjanjian, perjanjianUntuk } from '#lib/referensi/perjanjian.ts';
import { fromSen, jumlahkan, toSen } from '#lib/rupiah.ts';
import { fromDay } from '#lib/tanggal.ts';
import { kolomKlaimIsian, type NamaKlaimIsian } from './fields.ts';
import type { IsianKlaim } from './schema.ts';
import { dapatDiajukanLagi, masihBerlaku, masihTerbuka, statusKlaimDari } from './status.ts';

const orang = { select: { nama: true } } as const;
const hari = (tanggal: Date | null) => tanggal && fromDay(tanggal);
const rupiah = (nilai: { toFixed(decimals: number): string } | null) => nilai?.toFixed(2) ?? null;

/** One claim with all that came of it; amounts are decimal strings in rupiah, days `yyyy-mm-dd`. @throws Refusal outside the actor's branches */
export async function bacaKlaim(actor: Actor, id: string) {
  permit(actor, 'klaim.lihat');
  const found = await db().klaim.findUnique({
    where: { id },
    include: {
      pengiriman: true,
      penjaminan: { include: { awal: { select: { pengajuan_id: true } } } },
      perjanjian: { include: { dokumen: true } },
      cabang: true,
      pembuat: { select: { nama: true, ditangguhkan_pada: true } },
      koreksi: { select: { id: true } },
      penarikan: { include: { pembuat: orang } },
      keputusan: { orderBy: { id: 'desc' }, include: { pencatat: orang } },
      pembayaran: { orderBy: { id: 'asc' }, include: { pencatat: orang } },
      dokumen: { select: { id: true, kode: true, pengiriman: { select: { status: true } } } },
    },
  });
  const klaim = inScope(actor, found);
  const { penjaminan } = klaim;
  const [perjanjian, tanya, kertas] = await Promise.all([
    klaim.perjanjian ? bacaPerjanjian(klaim.perjanjian) : perjanjianUntuk(db(), penjaminan.produk_kode, fromDay(penjaminan.tanggal_awal)),
    db().pengiriman.findFirst({ where: { operasi: 'inquiryKlaim', objek_jenis: 'klaim', objek_id: id }, orderBy: { nomor: 'desc' } }),
    bacaKertas(db(), 'klaim', [id]),
  ]);
  const terkirim = new Set(klaim.dokumen.filter((row) => masihBerlaku.includes(row.pengiriman.status)).map((row) => row.kode));
  const wajib = perjanjian?.dokumen.filter((row) => row.wajib).map((row) => row.kode) ?? [];
  const dibayar = jumlahkan(klaim.pembayaran.map((row) => row.nilai.toFixed(2)));
  const disetujui = klaim.keputusan[0]?.putusan === 'disetujui' ? rupiah(klaim.keputusan[0].nilai_persetujuan) : null;
  return veilRecord(actor, {
    id: klaim.id,
    isian: isianKlaim(klaim),
    namaDebitur: klaim.nama_debitur,
    noRekening: klaim.no_rekening,
    nomorAplikasi: klaim.nomor_aplikasi,
    nomorSertifikat: klaim.nomor_sertifikat,
    plafon: penjaminan.plafon_kredit.toFixed(2),
    tanggalAkhir: fromDay(penjaminan.tanggal_akhir),
    jenisKur: penjaminan.jenis_kur,
    jenisPenjaminan: penjaminan.jenis,
    pengajuanId: penjaminan.pengajuan_id ?? penjaminan.awal?.pengajuan_id ?? null,
    penjaminanId: penjaminan.id,
    unit: klaim.cabang.nama,
    kodeUker: klaim.cabang.kode_uker,
    pembuat: klaim.pembuat.nama,
    pembuatDitangguhkan: klaim.pembuat.ditangguhkan_pada !== null,
    dibuatPada: klaim.dibuat_pada,
    tanggalRekam: hari(klaim.tanggal_rekam),
    surat: klaim.pengiriman,
    tanya,
    status: statusKlaimDari(klaim),
    terbuka: masihTerbuka(klaim),
    dapatDiajukanLagi: dapatDiajukanLagi(klaim),
    koreksiId: klaim.koreksi?.id ?? null,
    koreksiDariId: klaim.koreksi_dari_id,
    kertas: kertas.get(id) ?? null,
    perjanjian,
    nilai: {
      diminta: klaim.nilai_tuntutan_klaim.toFixed(2),
      disetujui,
      dibayar,
      sisa: disetujui === null ? null : fromSen(toSen(disetujui) - toSen(dibayar)),
    },
    /** everything the guarantor said, the newest first */
    keputusan: klaim.keputusan.map((row) => ({
      id: row.id,
      sumber: row.sumber,
      putusan: row.putusan,
      lengkap: row.lengkap,
      kodePersetujuan: row.persetujuan_klaim,
      kodeLengkap: row.flag_lengkap,
      nomor: row.nomor_persetujuan,
      tanggal: hari(row.tgl_keputusan),
      nilai: rupiah(row.nilai_persetujuan),
      pokok: rupiah(row.nilai_pokok),
      bunga: rupiah(row.nilai_bunga),
      alasan: row.alasan_penolakan,
      suratId: row.pengiriman_id,
      pencatat: row.pencatat?.nama ?? null,
      dicatatPada: row.dicatat_pada,
    })),
    pembayaran: klaim.pembayaran.map((row) => ({
      id: row.id,
      sumber: row.sumber,
      tanggal: fromDay(row.tanggal),
      nilai: row.nilai.toFixed(2),
      noReferensi: row.no_referensi,
      pencatat: row.pencatat?.nama ?? null,
      dicatatPada: row.dicatat_pada,
    })),
    penarikan: klaim.penarikan && {
      noSurat: klaim.penarikan.no_surat,
      tanggal: fromDay(klaim.penarikan.tanggal),
      alasan: klaim.penarikan.alasan,
      pencatat: klaim.penarikan.pembuat.nama,
      dicatatPada: klaim.penarikan.dibuat_pada,
    },
    dokumen: {
      kiriman: klaim.dokumen.map(({ id, kode }) => ({ id, kode })),
      wajib: wajib.length,
      terkirim: wajib.filter((kode) => terkirim.has(kode)).length,
    },
  });
}

/** A claim's row back as what was typed. */
function isianKlaim(row: Readonly<Record<string, unknown>>): IsianKlaim {
  const isian: Partial<Record<NamaKlaimIsian, string>> = {};
  for (const { field } of kolomKlaimIsian) {
    const value = row[field];
    if (value === null || value === undefined) continue;
    isian[field] = value instanceof Date ? fromDay(value) : String(value);
  }
  return isian;
}

/** What the form of a claim stands on: the guarantee it is about, and the agreement whose parameters give the amount. */
export interface DasarKlaim {
  readonly penjaminanId: string;
  readonly namaDebitur: string;
  readonly noSertifikat: string;
  readonly noRekening: string;
  readonly nomorAplikasi: string;
  readonly plafon: string;
  readonly tanggalAwal: string;
  readonly tanggalAkhir: string;
  readonly jenisKur: string;
  readonly produk: string;
  readonly jenisAgunan: string | null;
  readonly perjanjian: Perjanjian | null;
}

/** Reads what a claim on a guarantee stands on. @throws Refusal outside the actor's branches, or where it cannot be claimed here */
export async function bacaDasarKlaim(actor: Actor, penjaminanId: string): Promise<DasarKlaim> {
  permit(actor, 'klaim.ajukan');
  const found = await db().penjaminan.findUnique({ where: { id: penjaminanId }, include: { produk: true, pengajuan: true } });
  const penjaminan = inScope(actor, found);
  const { no_sertifikat, jenis_kur } = penjaminan;
  if (!no_sertifikat || !jenis_kur) throw new Refusal('Hanya sertifikat KUR yang bernomor dapat diklaim lewat J-FUSION.');
  return {
    penjaminanId: penjaminan.id,
    namaDebitur: penjaminan.nama_debitur,
    noSertifikat: no_sertifikat,
    noRekening: penjaminan.no_rekening,
    nomorAplikasi: penjaminan.nomor_aplikasi,
    plafon: penjaminan.plafon_kredit.toFixed(2),
    tanggalAwal: fromDay(penjaminan.tanggal_awal),
    tanggalAkhir: fromDay(penjaminan.tanggal_akhir),
    jenisKur: jenis_kur,
    produk: penjaminan.produk.nama,
    jenisAgunan: penjaminan.pengajuan?.jenis_agunan ?? null,
    perjanjian: await perjanjianUntuk(db(), penjaminan.produk_kode, fromDay(penjaminan.tanggal_awal)),
  };
}

/** What stands against a claim on this guarantee now, as a link and a sentence; null where nothing does. */
export async function halanganKlaim(actor: Actor, penjaminanId: string): Promise<{ kalimat: string; href: string } | null> {
  permit(actor, 'klaim.ajukan');
  const penjaminan = inScope(
    actor,
    await db().penjaminan.findUnique({
      where: { id: penjaminanId },
      include: { berikutnya: { select: { id: true, no_sertifikat: true } } },
    }),
  );
  const { berikutnya } = penjaminan;
  if (berikutnya?.no_sertifikat)
    return {
      kalimat: `Sertifikat ini sudah dilanjutkan SPR. Ajukan klaim dari sertifikat ${berikutnya.no_sertifikat}.`,
      href: `/klaim/baru?sertifikat=${berikutnya.id}`,
    };
  const lain = await db().klaim.findMany({
    where: { no_rekening: penjaminan.no_rekening, cabang_id: { in: [...actor.cabangIds] } },
    orderBy: { id: 'desc' },
    include: { pengiriman: true, keputusan: { orderBy: { id: 'desc' }, take: 1 }, pembayaran: true, penarikan: true },
  });
  const terbuka = lain.find(masihTerbuka);
  if (terbuka)
    return {
      kalimat: 'Rekening ini masih punya klaim yang berjalan. Dokumen klaim dikirim per rekening, jadi hanya satu klaim sekaligus.',
      href: `/klaim/${terbuka.id}`,
    };
  const dibayar = lain.find((row) => row.penjaminan_id === penjaminanId && row.pembayaran.length > 0);
  return dibayar ? { kalimat: 'Klaim atas sertifikat ini sudah dibayar Jamkrindo.', href: `/klaim/${dibayar.id}` } : null;
}
