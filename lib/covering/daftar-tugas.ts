import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { daftarDraf } from '#lib/draf/draf.ts';
import { labelOperasi } from '#lib/pengiriman/queries.ts';
import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { toSen } from '#lib/rupiah.ts';
import { ijpTerbuka } from './ijp-terbuka.ts';
import { permohonanDitolak } from './permohonan-ditolak.ts';

export type JenisTugas = 'belum_pasti' | 'persetujuan' | 'ditolak' | 'ijp' | 'draf' | 'menunggu_orang' | 'tertahan';

/** One thing that waits. `id` is a letter's, a filing's or a draft's by `objek`; `nilai` a decimal string in rupiah. */
export interface Tugas {
  readonly objek: 'surat' | 'permohonan' | 'spr' | 'draf' | 'draf_spr';
  readonly id: string;
  readonly nama: string;
  readonly keterangan: string;
  readonly nilai: string | null;
  readonly sejak: Date;
}

export interface KelompokTugas {
  readonly jenis: JenisTugas;
  readonly jumlah: number;
  readonly baris: readonly Tugas[];
}

interface Row {
  id: string;
  nama: string | null;
  aplikasi: string | null;
  nilai: string | null;
  sejak: Date;
  jumlah: number;
}
type LetterRow = Row & { operasi: string; status: StatusPengiriman; pembuat: string; dibuat_oleh: string; pengusul_id: string | null };

/** Rows shown of one group, and rows looked at for it. */
const TAMPIL = 6;
const DILIHAT = 200;

/**
 * What waits for a person, grouped, each group by oldest day and then by largest amount. Scoped to the actor's branches; a staf
 * does not see what only a supervisor decides. Every part is bounded: index ranges and LIMIT, never the whole table.
 */
export async function daftarTugas(actor: Actor, now: Date = new Date()): Promise<KelompokTugas[]> {
  permit(actor, 'covering.lihat');
  const [surat, ditolak, ijp, drafBaru, drafSpr] = await Promise.all([
    suratTerbuka(actor),
    permohonanDitolak(actor, TAMPIL, now),
    ijpTerbuka(actor, TAMPIL, now),
    daftarDraf(actor, 'pengajuan'),
    daftarDraf(actor, 'spr'),
  ]);
  const draf = [
    ...drafBaru.map((row) => ({ ...row, objek: 'draf' as const, kata: 'Draf permohonan' })),
    ...drafSpr.map((row) => ({ ...row, objek: 'draf_spr' as const, kata: 'Draf SPR' })),
  ].sort((a, b) => b.diperbaruiPada.getTime() - a.diperbaruiPada.getTime());
  const supervisor = actor.peran === 'supervisor';
  const menunggu = surat.filter((row) => row.status === 'menunggu_persetujuan');
  const untukSaya = menunggu.filter((row) => supervisor && row.dibuat_oleh !== actor.id);
  const kelompok: KelompokTugas[] = [
    letters(
      'belum_pasti',
      surat.filter((row) => row.status === 'belum_pasti'),
      (row) => `${labelOperasi(row.operasi)} · ${tahapMeja(row, actor)}`,
    ),
    letters('persetujuan', untukSaya, (row) => `${labelOperasi(row.operasi)} · dibuat ${row.pembuat}`),
    {
      jenis: 'ditolak',
      jumlah: ditolak[0]?.jumlah ?? 0,
      baris: ditolak.map((row) => jadiTugas(objekDari(row), row, row.alasan ?? 'Ditolak Jamkrindo')),
    },
    {
      jenis: 'ijp',
      jumlah: ijp[0]?.jumlah ?? 0,
      baris: ijp.map((row) => jadiTugas(objekDari(row), row, row.jenis === 'spr' ? `SPR · ${ijpWords(row.tahun)}` : ijpWords(row.tahun))),
    },
    {
      jenis: 'draf',
      jumlah: draf.length,
      baris: draf.slice(0, TAMPIL).map(({ id, isi, diperbaruiPada, objek, kata }) => ({
        objek,
        id,
        nama: isi.nama_debitur?.trim() || 'Tanpa nama debitur',
        keterangan: kata,
        nilai: readable(isi.plafon_kredit),
        sejak: diperbaruiPada,
      })),
    },
    letters(
      'menunggu_orang',
      menunggu.filter((row) => row.dibuat_oleh === actor.id),
      (row) => labelOperasi(row.operasi),
    ),
    letters(
      'tertahan',
      surat.filter((row) => row.status === 'belum_terkirim' || row.status === 'tertahan'),
      (row) => `${labelOperasi(row.operasi)} · ${statusPengiriman[row.status].label.toLowerCase()}`,
    ),
  ];
  return kelompok.filter((group) => group.jumlah > 0);
}

function objekDari({ jenis }: { readonly jenis: 'baru' | 'spr' }): Tugas['objek'] {
  return jenis === 'spr' ? 'spr' : 'permohonan';
}

function jadiTugas(objek: Tugas['objek'], row: Row, keterangan: string): Tugas {
  return { objek, id: row.id, nama: row.nama ?? row.aplikasi ?? 'Surat', keterangan, nilai: row.nilai, sejak: row.sejak };
}

function letters(jenis: JenisTugas, rows: readonly LetterRow[], words: (row: LetterRow) => string): KelompokTugas {
  return { jenis, jumlah: rows.length, baris: rows.slice(0, TAMPIL).map((row) => jadiTugas('surat', row, words(row))) };
}

function tahapMeja(row: LetterRow, actor: Actor): string {
  if (row.pengusul_id === null) return 'belum ada usul';
  if (row.pengusul_id === actor.id) return 'usul Anda menunggu orang kedua';
  return actor.peran === 'supervisor' ? 'ada usul yang menunggu keputusan Anda' : 'usul menunggu keputusan supervisor';
}

/** Drafts keep what was typed, amounts that are none too. */
function readable(amount: string | undefined): string | null {
  try {
    return amount && toSen(amount) > 0n ? amount : null;
  } catch {
    return null;
  }
}

/** Letters that are not done, by the partial index `pengiriman_terbuka`. */
function suratTerbuka(actor: Actor): Promise<LetterRow[]> {
  return db().$queryRaw<LetterRow[]>`
    SELECT s.id, s.operasi, s.status, s.nomor_aplikasi AS aplikasi, s.nilai::text AS nilai, s.dibuat_pada AS sejak, s.dibuat_oleh, u.nama AS pembuat,
           COALESCE(p.nama_debitur, g.nama_debitur, (SELECT nama_debitur FROM penjaminan j WHERE j.nomor_aplikasi = s.nomor_aplikasi AND j.cabang_id = s.cabang_id LIMIT 1)) AS nama, m.diusulkan_oleh AS pengusul_id, 0 AS jumlah
    FROM unnest(${actor.cabangIds}::uuid[]) AS c (id)
    CROSS JOIN LATERAL (
      SELECT * FROM pengiriman WHERE cabang_id = c.id AND status <> 'berhasil' AND status IN ('belum_pasti', 'menunggu_persetujuan', 'belum_terkirim', 'tertahan')
        AND tujuan <> 'rekonsiliasi'
      ORDER BY nomor LIMIT ${DILIHAT}
    ) s
    JOIN pengguna u ON u.id = s.dibuat_oleh
    LEFT JOIN pengajuan p ON s.objek_jenis = 'pengajuan' AND p.id = s.objek_id
    LEFT JOIN alokasi a ON s.objek_jenis = 'alokasi' AND a.id = s.objek_id
    LEFT JOIN pengajuan_spr r ON s.objek_jenis = 'pengajuan_spr' AND r.id = s.objek_id
    LEFT JOIN penjaminan g ON g.id = CASE s.objek_jenis WHEN 'penjaminan' THEN s.objek_id WHEN 'alokasi' THEN a.penjaminan_id ELSE r.penjaminan_id END
    LEFT JOIN penyelesaian m ON m.pengiriman_id = s.id AND m.keputusan IS NULL
    ORDER BY (s.dibuat_pada AT TIME ZONE 'Asia/Jakarta')::date, s.nilai DESC NULLS LAST, s.nomor`;
}

function ijpWords(tahun: readonly number[]): string {
  return tahun.length === 1 ? `IJP tahun ke-${tahun[0]} belum dibayar` : `IJP ${tahun.length} tahun belum dibayar`;
}
