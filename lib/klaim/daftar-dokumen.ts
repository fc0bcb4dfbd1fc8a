import { type Actor, inScope, may, permit } from '#lib/auth/actor.ts';
import { veilRecord } from '#lib/auth/veil-record.ts';
import { db } from '#lib/db.ts';
import { type BarisDokumen, dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { bacaPerjanjian, perjanjianUntuk } from '#lib/referensi/perjanjian.ts';
import { unsealText } from '#lib/seal.ts';
import { fromDay } from '#lib/tanggal.ts';
import type { Prisma } from '#prisma/client.ts';
import { bolehUnggah, kalimatMenunggu, menunggu } from './boleh-unggah.ts';
import { masihBerlaku } from './status.ts';

/** One version of a document, and what became of its letter. */
export interface VersiDokumen {
  readonly id: string;
  readonly versi: number;
  /** null for who may not open files */
  readonly berkasId: string | null;
  readonly sha256: string;
  /** as it was brought; for who may not open files the document's code alone */
  readonly nama: string;
  readonly tipe: string;
  /** bytes */
  readonly ukuran: number;
  readonly oleh: string;
  readonly pada: Date;
  readonly surat: {
    readonly id: string;
    readonly status: StatusPengiriman;
    readonly keterangan: string | null;
    /** the guarantor's own words */
    readonly pesan: string | null;
    readonly selesai: Date | null;
  };
}

/** One row of the checklist, its versions the newest first. */
export interface DokumenSatu extends BarisDokumen {
  readonly versi: readonly VersiDokumen[];
  /** why no (new) version may go now; null where one may */
  readonly halangan: string | null;
}

const lengkap = {
  pengiriman: true,
  pembayaran: true,
  penarikan: true,
  perjanjian: { include: { dokumen: true } },
  penjaminan: { select: { produk_kode: true, tanggal_awal: true } },
  cabang: { select: { nama: true } },
  dokumen: {
    orderBy: { versi: 'desc' },
    include: { berkas: true, pembuat: { select: { nama: true } }, pengiriman: true },
  },
} as const satisfies Prisma.klaimInclude;
type KlaimLengkap = Prisma.klaimGetPayload<{ include: typeof lengkap }>;

/**
 * The checklist of a claim: what its agreement requires (the contract's default where none holds), every version sent, and
 * whether the profile says that a repeated upload replaces. Only of the actor's branches. @throws Refusal outside them
 */
export async function daftarDokumen(actor: Actor, klaimId: string) {
  permit(actor, 'klaim.lihat');
  const klaim = inScope(actor, await db().klaim.findUnique({ where: { id: klaimId }, include: lengkap }));
  const [terbaru, perjanjian, koneksi] = await Promise.all([
    db().klaim.findFirst({
      where: { no_rekening: klaim.no_rekening, pengiriman: { status: { in: masihBerlaku } } },
      orderBy: { id: 'desc' },
      select: { id: true },
    }),
    klaim.perjanjian
      ? bacaPerjanjian(klaim.perjanjian)
      : perjanjianUntuk(db(), klaim.penjaminan.produk_kode, fromDay(klaim.penjaminan.tanggal_awal)),
    db().koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { profil: true } }),
  ]);
  const halangan = bolehUnggah({ ...klaim, terbaru: terbaru?.id === klaim.id });
  const buka = may(actor, 'berkas.buka');
  const unggah = may(actor, 'klaim.unggah') ? null : 'Dokumen diunggah petugas klaim cabang.';
  const wajib = new Map(perjanjian?.dokumen.map((row) => [row.kode, row.wajib]));
  return veilRecord(actor, {
    id: klaim.id,
    penjaminanId: klaim.penjaminan_id,
    cabang: klaim.cabang.nama,
    namaDebitur: klaim.nama_debitur,
    noRekening: klaim.no_rekening,
    nomorSertifikat: klaim.nomor_sertifikat,
    noSpk: klaim.no_spk,
    nilaiTuntutan: klaim.nilai_tuntutan_klaim.toFixed(2),
    /** why nothing may go for the whole claim */
    halangan,
    perjanjian: perjanjian && { nomor: perjanjian.nomor, contoh: perjanjian.contoh },
    menggantikan: parseProfile(koneksi.profil).replay.upload === 'terbukti',
    baris: dokumenKlaim.map((baris): DokumenSatu => {
      const versi = klaim.dokumen.filter(({ kode }) => kode === baris.kode).map((row) => bacaVersi(row, buka));
      const tunggu = versi.find(({ surat }) => menunggu(surat.status));
      const sendiri = tunggu ? kalimatMenunggu({ ...baris, versi: tunggu.versi, status: tunggu.surat.status }) : null;
      return { ...baris, wajib: wajib.get(baris.kode) ?? baris.wajib, versi, halangan: halangan ?? sendiri ?? unggah };
    }),
  });
}

function bacaVersi(row: KlaimLengkap['dokumen'][number], buka: boolean): VersiDokumen {
  const { berkas, pengiriman } = row;
  return {
    id: row.id,
    versi: row.versi,
    berkasId: buka ? berkas.id : null,
    sha256: berkas.sha256,
    nama: buka ? berkas.nama : `Dokumen ${row.kode}`,
    tipe: berkas.tipe,
    ukuran: berkas.ukuran,
    oleh: row.pembuat.nama,
    pada: row.dibuat_pada,
    surat: {
      id: pengiriman.id,
      status: pengiriman.status,
      keterangan: pengiriman.keterangan,
      pesan: pengiriman.pesan && unsealText(pengiriman.pesan, 'pengiriman.pesan'),
      selesai: pengiriman.selesai_pada,
    },
  };
}

/** The version that counts: the newest that stands, else the newest of all; null where none was sent. */
export function versiBerlaku<V extends { readonly surat: { readonly status: StatusPengiriman } }>(versi: readonly V[]): V | null {
  return versi.find(({ surat }) => statusPengiriman[surat.status].holds) ?? versi[0] ?? null;
}
