import type { Actor } from '#lib/auth/actor.ts';
import { payloadInquiryIjp } from '#lib/covering/jfusion.ts';
import type { Tx } from '#lib/db.ts';
import { fileLetter } from '#lib/pengiriman/file-letter.ts';
import { jumlahkan } from '#lib/rupiah.ts';
import { awalHari, toDay } from '#lib/tanggal.ts';
import type { jenis_rekonsiliasi } from '#prisma/client.ts';

/** What is to be asked, and whose. Days yyyy-mm-dd, both within. */
export interface Periode {
  readonly jenis: jenis_rekonsiliasi;
  readonly cabangId: string;
  readonly dari: string;
  readonly sampai: string;
}

/** One thing of our book to be asked about: what its row holds, and how the question is filed under the row's id. */
export interface Ditanyakan {
  readonly baris: {
    readonly objek_jenis: 'penjaminan' | 'klaim';
    readonly objek_id: string;
    readonly nama_debitur: string;
    readonly no_sertifikat: string | null;
    readonly no_rekening: string;
    readonly nilai_kami: string | null;
  };
  readonly kirim: (barisId: string) => Promise<{ id: string }>;
}

/** The certificates (by their date) or accepted claims (by the day they were filed) of a period, the oldest first, at most `paling`. */
export function isiPeriode(tx: Tx, actor: Actor, periode: Periode, paling: number): Promise<Ditanyakan[]> {
  return periode.jenis === 'ijp' ? sertifikat(tx, actor, periode, paling) : klaim(tx, actor, periode, paling);
}

const caraTanya = (barisId: string, cabangId: string) =>
  ({ objek: { jenis: 'rekonsiliasi_baris', id: barisId }, cabangId, tujuan: 'rekonsiliasi', jalur: 'batch' }) as const;

async function sertifikat(tx: Tx, actor: Actor, { cabangId, dari, sampai }: Periode, paling: number): Promise<Ditanyakan[]> {
  // Held as they are: none goes over to another branch while it is asked about from this one.
  await tx.$queryRaw`SELECT id FROM penjaminan WHERE cabang_id = ${cabangId}::uuid AND tanggal_sertifikat BETWEEN ${dari}::date AND ${sampai}::date
    ORDER BY id LIMIT ${paling} FOR SHARE`;
  const rows = await tx.penjaminan.findMany({
    where: {
      cabang_id: cabangId,
      tanggal_sertifikat: { gte: toDay(dari), lte: toDay(sampai) },
      no_sertifikat: { not: null },
      produk: { dapat_diajukan: true },
    },
    orderBy: [{ tanggal_sertifikat: 'asc' }, { id: 'asc' }],
    take: paling,
    include: { tagihan_ijp: true },
  });
  return rows.map((row) => ({
    baris: {
      objek_jenis: 'penjaminan',
      objek_id: row.id,
      nama_debitur: row.nama_debitur,
      no_sertifikat: row.no_sertifikat,
      no_rekening: row.no_rekening,
      nilai_kami: row.tagihan_ijp.length === 0 ? null : jumlahkan(row.tagihan_ijp.map(({ angsuran_ijp }) => angsuran_ijp?.toFixed(2))),
    },
    kirim: (barisId) =>
      fileLetter(tx, actor, {
        operasi: 'inquiryIjp',
        payload: payloadInquiryIjp({ ...row, no_sertifikat: row.no_sertifikat ?? '' }),
        tentang: { noRekening: row.no_rekening, nomorAplikasi: row.nomor_aplikasi },
        ...caraTanya(barisId, cabangId),
      }),
  }));
}

async function klaim(tx: Tx, actor: Actor, { cabangId, dari, sampai }: Periode, paling: number): Promise<Ditanyakan[]> {
  const [awal, akhir] = [awalHari(dari), awalHari(sampai, 1)];
  await tx.$queryRaw`SELECT id FROM klaim WHERE cabang_id = ${cabangId}::uuid AND dibuat_pada >= ${awal} AND dibuat_pada < ${akhir}
    ORDER BY id LIMIT ${paling} FOR SHARE`;
  const rows = await tx.klaim.findMany({
    where: { cabang_id: cabangId, dibuat_pada: { gte: awal, lt: akhir }, pengiriman: { status: 'berhasil' } },
    orderBy: { id: 'asc' },
    take: paling,
    include: { keputusan: { orderBy: { id: 'desc' }, take: 1 } },
  });
  return rows.map((row) => ({
    baris: {
      objek_jenis: 'klaim',
      objek_id: row.id,
      nama_debitur: row.nama_debitur,
      no_sertifikat: row.nomor_sertifikat,
      no_rekening: row.no_rekening,
      nilai_kami: row.keputusan[0]?.nilai_persetujuan?.toFixed(2) ?? null,
    },
    kirim: (barisId) =>
      fileLetter(tx, actor, {
        operasi: 'inquiryKlaim',
        payload: { no_spk: row.no_spk, no_rekening_pinjaman: row.no_rekening },
        tentang: { noRekening: row.no_rekening, nomorAplikasi: row.nomor_aplikasi },
        ...caraTanya(barisId, cabangId),
      }),
  }));
}
