import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { hariIni, toDay } from '#lib/tanggal.ts';

/** One guarantee with unpaid years; `nilai` is their sum in rupiah, `id` its filing (an SPR's own), `jumlah` how many such guarantees there are. */
export interface IjpTerbuka {
  readonly id: string;
  readonly jenis: 'baru' | 'spr';
  readonly nama: string;
  readonly aplikasi: string;
  readonly nilai: string;
  readonly tahun: readonly number[];
  readonly sejak: Date;
  readonly jumlah: number;
  /** sum over all of them */
  readonly total: string;
}

/** Guarantees of a branch looked at, the newest first. */
const PENJAMINAN_DILIHAT = 1_000;
/** A yearly IJP is told this many days before its year begins. */
const HARI_SEBELUM = 30;

/**
 * Accepted guarantees with years that have begun, or soon do, and are neither paid nor being paid; a rupiah of rounding is paid.
 * The oldest day first, then the largest amount, at most `paling`; of the newest guarantees of each branch.
 */
export function ijpTerbuka(actor: Actor, paling: number, now: Date): Promise<IjpTerbuka[]> {
  permit(actor, 'covering.lihat');
  const sampai = toDay(hariIni(new Date(now.getTime() + HARI_SEBELUM * 86_400_000)));
  return db().$queryRaw<IjpTerbuka[]>`
    SELECT COALESCE(g.pengajuan_id, g.pengajuan_spr_id) AS id, g.jenis, g.nama_debitur AS nama, g.nomor_aplikasi AS aplikasi, sum(t.angsuran_ijp - b.dibayar)::text AS nilai,
           array_agg(t.tahun_ke ORDER BY t.tahun_ke) AS tahun, min(t.dijawab_pada) AS sejak, count(*) OVER ()::int AS jumlah,
           sum(sum(t.angsuran_ijp - b.dibayar)) OVER ()::text AS total
    FROM unnest(${actor.cabangIds}::uuid[]) AS c (id)
    CROSS JOIN LATERAL (SELECT * FROM penjaminan WHERE cabang_id = c.id ORDER BY id DESC LIMIT ${PENJAMINAN_DILIHAT}) g
    JOIN tagihan_ijp t ON t.penjaminan_id = g.id AND t.angsuran_ijp IS NOT NULL
      AND g.tanggal_awal + make_interval(years => t.tahun_ke - 1) <= ${sampai}::date
    CROSS JOIN LATERAL (
      SELECT COALESCE(sum(a.nilai) FILTER (WHERE s.status = 'berhasil'), 0) AS dibayar,
             COALESCE(bool_or(s.status IN ('menunggu_persetujuan', 'siap', 'dikirim', 'belum_terkirim', 'tertahan', 'belum_pasti')), false) AS berjalan
      FROM alokasi a JOIN pengiriman s ON s.id = a.pengiriman_id WHERE a.penjaminan_id = g.id AND a.tahun_ke = t.tahun_ke
    ) b
    WHERE COALESCE(g.pengajuan_id, g.pengajuan_spr_id) IS NOT NULL AND NOT b.berjalan AND t.angsuran_ijp - b.dibayar > 1
    GROUP BY g.id, g.pengajuan_id, g.pengajuan_spr_id, g.jenis, g.nama_debitur, g.nomor_aplikasi
    ORDER BY (min(t.dijawab_pada) AT TIME ZONE 'Asia/Jakarta')::date, sum(t.angsuran_ijp - b.dibayar) DESC LIMIT ${paling}`;
}
