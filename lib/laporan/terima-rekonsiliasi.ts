import type { Tx } from '#lib/db.ts';
import type { BarisIjp } from '#lib/jfusion/answer.ts';
import type { BarisKlaim } from '#lib/jfusion/answer-claim.ts';
import { Prisma } from '#prisma/client.ts';
import { type Banding, bandingkanIjp } from './bandingkan-ijp.ts';
import { bandingkanKlaim } from './bandingkan-klaim.ts';

/** The guarantor's answer as it came: rows of IJP, or the row of a claim (null: none of its account). */
export type JawabanRekonsiliasi = { readonly ijp: readonly BarisIjp[] } | { readonly klaim: BarisKlaim | null };

const amount = (value: string | null) => (value === null ? null : new Prisma.Decimal(value).toFixed(2));

/**
 * Holds an answer against our book as it stands now and keeps both values on the row that asked. Nothing else is written: a
 * difference is for people to mend, in the book of who is wrong. `barisId` is the letter's subject.
 */
export async function terimaRekonsiliasi(tx: Tx, barisId: string, jawaban: JawabanRekonsiliasi): Promise<void> {
  const baris = await tx.rekonsiliasi_baris.findUniqueOrThrow({ where: { id: barisId } });
  const banding =
    'ijp' in jawaban ? await denganIjp(tx, baris.objek_id, jawaban.ijp) : await denganKlaim(tx, baris.objek_id, jawaban.klaim);
  await tx.rekonsiliasi_baris.updateMany({
    where: { id: barisId, kelas: 'menunggu' },
    data: {
      kelas: banding.kelas,
      nilai_kami: banding.nilaiKami,
      nilai_penjamin: banding.nilaiPenjamin,
      keterangan: banding.keterangan?.slice(0, 500) ?? null,
      dijawab_pada: new Date(),
    },
  });
}

async function denganIjp(tx: Tx, penjaminanId: string, rows: readonly BarisIjp[]): Promise<Banding> {
  const kami = await tx.tagihan_ijp.findMany({ where: { penjaminan_id: penjaminanId } });
  return bandingkanIjp(
    kami.map((row) => ({ tahunKe: String(row.tahun_ke), angsuran: row.angsuran_ijp?.toFixed(2) ?? null })),
    rows.map((row) => ({ tahunKe: row.tahun_ke, angsuran: amount(row.angsuran_ijp) })),
  );
}

async function denganKlaim(tx: Tx, klaimId: string, baris: BarisKlaim | null): Promise<Banding> {
  const kami = await tx.keputusan_klaim.findFirst({ where: { klaim_id: klaimId }, orderBy: { id: 'desc' } });
  return bandingkanKlaim(
    kami && { putusan: kami.putusan, nilai: kami.nilai_persetujuan?.toFixed(2) ?? null, kode: kami.persetujuan_klaim },
    baris && { putusan: baris.putusan, nilai: amount(baris.nilai_persetujuan), kode: baris.persetujuan_klaim },
  );
}
