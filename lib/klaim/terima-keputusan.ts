import { penjamin, recordAudit } from '#lib/audit/record.ts';
import type { Tx } from '#lib/db.ts';
import type { BarisKlaim } from '#lib/jfusion/answer.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { fromDay, toDay } from '#lib/tanggal.ts';
import { type keputusan_klaim, Prisma } from '#prisma/client.ts';
import { kabarkanKlaim } from './kabarkan-klaim.ts';

/** Where a decision was read: in the answer to our question, or in the guarantor's own notice. */
export type AsalKeputusan =
  | { readonly sumber: 'inquiry'; readonly pengirimanId: string }
  | { readonly sumber: 'notifikasi'; readonly notifikasiId: string };

/** Words that end the guarantor's deliberation. */
const memutuskan: readonly BarisKlaim['putusan'][] = ['disetujui', 'ditolak'];

const amount = (value: string | null) => (value === null ? null : new Prisma.Decimal(value).toFixed(2));

/**
 * Keeps what the guarantor says of a claim, where it differs from what it said last; true where it did. A decision that a person
 * noted from paper is not undone by an answer that has none yet.
 */
export async function terimaKeputusan(tx: Tx, klaimId: string, baris: BarisKlaim, asal: AsalKeputusan): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM klaim WHERE id = ${klaimId}::uuid FOR UPDATE`;
  const klaim = await tx.klaim.findUniqueOrThrow({ where: { id: klaimId }, include: { keputusan: { orderBy: { id: 'desc' }, take: 1 } } });
  const isi = {
    persetujuan_klaim: baris.persetujuan_klaim,
    flag_lengkap: baris.flag_lengkap,
    putusan: baris.putusan,
    lengkap: baris.lengkap,
    nomor_persetujuan: baris.nomor_persetujuan,
    tgl_keputusan: baris.tgl_keputusan,
    nilai_persetujuan: amount(baris.nilai_persetujuan),
    nilai_pokok: amount(baris.nilai_persetujuan_pokok),
    nilai_bunga: amount(baris.nilai_persetujuan_bunga),
    alasan_penolakan: baris.alasan_penolakan,
  };
  const [terakhir] = klaim.keputusan;
  if (terakhir && (sama(terakhir, isi) || (terakhir.sumber === 'tangan' && !memutuskan.includes(isi.putusan)))) return false;
  await tx.keputusan_klaim.create({
    data: {
      klaim_id: klaim.id,
      sumber: asal.sumber,
      ...(asal.sumber === 'inquiry' ? { pengiriman_id: asal.pengirimanId } : { notifikasi_id: asal.notifikasiId }),
      ...isi,
      tgl_keputusan: isi.tgl_keputusan && toDay(isi.tgl_keputusan),
    },
  });
  await recordAudit(tx, asal.sumber === 'notifikasi' ? penjamin : null, {
    tindakan: 'terima_keputusan',
    objek: ['klaim', klaim.id],
    cabangId: klaim.cabang_id,
    ringkasan: ringkasan(baris),
    sesudah: isi,
  });
  if (memutuskan.includes(isi.putusan)) await kabarkanKlaim(tx, klaim, 'klaim_diputus');
  return true;
}

function sama(row: keputusan_klaim, isi: Readonly<Record<string, string | boolean | null>>): boolean {
  return Object.entries(isi).every(([nama, nilai]) => {
    const lama = row[nama as keyof keputusan_klaim];
    if (lama instanceof Date) return fromDay(lama) === nilai;
    return (Prisma.Decimal.isDecimal(lama) ? lama.toFixed(2) : lama) === nilai;
  });
}

function ringkasan({ putusan, lengkap, nilai_persetujuan, persetujuan_klaim }: BarisKlaim): string {
  if (putusan === 'disetujui') return `Klaim disetujui Jamkrindo sebesar ${formatRupiah(amount(nilai_persetujuan))}`;
  if (putusan === 'ditolak') return 'Klaim ditolak Jamkrindo';
  if (putusan === 'diproses') return lengkap ? 'Dokumen klaim lengkap, klaim diproses Jamkrindo' : 'Klaim diproses Jamkrindo';
  return `Jamkrindo menjawab dengan kode yang belum dikenal: ${persetujuan_klaim ?? '(kosong)'}`;
}
