import { type Actor, may, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { labelOperasi } from '#lib/pengiriman/queries.ts';
import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { jumlahkan } from '#lib/rupiah.ts';
import type { KelompokTugas } from './daftar-tugas.ts';

interface Row {
  readonly id: string;
  readonly operasi: string;
  readonly status: StatusPengiriman;
  readonly nama: string | null;
  readonly aplikasi: string | null;
  readonly nilai: string | null;
  readonly sejak: Date;
  readonly pengusul_id: string | null;
  /** held until a person lets it go, not until the line is back */
  readonly ditahan: boolean;
}

/** Rows shown of one group, and letters looked at of each branch. */
const TAMPIL = 6;
const DILIHAT = 200;

/**
 * Letters that are not done and not up for approval: unknown ones this person can propose or decide on, those held for a person,
 * proposals that wait for somebody else, those that wait for the line. Nothing for who only reads.
 */
export async function tugasSurat(actor: Actor): Promise<KelompokTugas[]> {
  permit(actor, 'pengiriman.lihat');
  if (!may(actor, 'pengiriman.usulkan')) return [];
  const surat = await suratTerbuka(actor);
  const pasti = surat.filter((row) => row.status === 'belum_pasti');
  const lain = surat.filter((row) => row.status !== 'belum_pasti');
  const saya = (row: Row) => row.pengusul_id === null || (row.pengusul_id !== actor.id && may(actor, 'pengiriman.putuskan'));
  const lepas = (row: Row) => row.ditahan && may(actor, 'pengiriman.kirim_lagi');
  return [
    kelompok(
      'belum_pasti',
      pasti.filter(saya),
      (row) => `${labelOperasi(row.operasi)} · ${row.pengusul_id === null ? 'belum ada usul' : 'ada usul yang menunggu keputusan Anda'}`,
    ),
    kelompok('surat_ditahan', lain.filter(lepas), (row) => labelOperasi(row.operasi)),
    kelompok(
      'usul_menunggu',
      pasti.filter((row) => !saya(row)),
      (row) =>
        `${labelOperasi(row.operasi)} · ${row.pengusul_id === actor.id ? 'usul Anda menunggu orang kedua' : 'usul menunggu keputusan supervisor'}`,
    ),
    kelompok(
      'tertahan',
      lain.filter((row) => !lepas(row)),
      (row) =>
        `${labelOperasi(row.operasi)} · ${row.ditahan ? 'ditahan, menunggu supervisor' : statusPengiriman[row.status].label.toLowerCase()}`,
    ),
  ];
}

function kelompok(jenis: KelompokTugas['jenis'], rows: readonly Row[], words: (row: Row) => string): KelompokTugas {
  return {
    jenis,
    jumlah: rows.length,
    nilai: rows.some(({ nilai }) => nilai !== null) ? jumlahkan(rows.map(({ nilai }) => nilai)) : null,
    baris: rows.slice(0, TAMPIL).map((row) => ({
      objek: 'surat',
      id: row.id,
      nama: row.nama ?? row.aplikasi ?? 'Surat',
      keterangan: words(row),
      nilai: row.nilai,
      sejak: row.sejak,
    })),
  };
}

/** Letters that are not done, by the partial index `pengiriman_terbuka`. */
function suratTerbuka(actor: Actor): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT s.id, s.operasi, s.status, s.nomor_aplikasi AS aplikasi, s.nilai::text AS nilai, CASE WHEN s.status = 'belum_pasti' THEN s.status_sejak ELSE s.dibuat_pada END AS sejak,
           s.status = 'tertahan' AND s.coba_lagi_pada IS NULL AS ditahan,
           COALESCE(p.nama_debitur, g.nama_debitur, (SELECT nama_debitur FROM penjaminan j WHERE j.nomor_aplikasi = s.nomor_aplikasi AND j.cabang_id = s.cabang_id LIMIT 1)) AS nama, m.diusulkan_oleh AS pengusul_id
    FROM unnest(${actor.cabangIds}::uuid[]) AS c (id)
    CROSS JOIN LATERAL (
      SELECT * FROM pengiriman WHERE cabang_id = c.id AND status <> 'berhasil' AND status IN ('belum_pasti', 'belum_terkirim', 'tertahan')
        AND tujuan <> 'rekonsiliasi'
      ORDER BY nomor LIMIT ${DILIHAT}
    ) s
    LEFT JOIN pengajuan p ON s.objek_jenis = 'pengajuan' AND p.id = s.objek_id
    LEFT JOIN alokasi a ON s.objek_jenis = 'alokasi' AND a.id = s.objek_id
    LEFT JOIN pengajuan_spr r ON s.objek_jenis = 'pengajuan_spr' AND r.id = s.objek_id
    LEFT JOIN penjaminan g ON g.id = CASE s.objek_jenis WHEN 'penjaminan' THEN s.objek_id WHEN 'alokasi' THEN a.penjaminan_id ELSE r.penjaminan_id END
    LEFT JOIN penyelesaian m ON m.pengiriman_id = s.id AND m.keputusan IS NULL
    ORDER BY (s.dibuat_pada AT TIME ZONE 'Asia/Jakarta')::date, s.nilai DESC NULLS LAST, s.nomor`;
}
