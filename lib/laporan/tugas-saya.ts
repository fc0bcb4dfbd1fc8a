import type { Actor } from '#lib/auth/actor.ts';
import { daftarTugas, type JenisTugas as JenisTugasCovering, type Tugas as TugasCovering } from '#lib/covering/daftar-tugas.ts';
import { type JenisTugasKlaim, tugasKlaim } from '#lib/klaim/tugas-klaim.ts';
import { tugasSubrogasi } from '#lib/subrogasi/tugas-subrogasi.ts';

export type JenisTugas = JenisTugasCovering | JenisTugasKlaim | 'subrogasi';

/** One thing that waits. `id` is the record's by `objek` (a claim's for `dokumen` and `subrogasi`); `nilai` a decimal string in rupiah. */
export interface Tugas extends Omit<TugasCovering, 'objek'> {
  readonly objek: TugasCovering['objek'] | 'klaim' | 'dokumen' | 'subrogasi';
}

export interface KelompokTugas {
  readonly jenis: JenisTugas;
  /** of which `baris` shows the first ones */
  readonly jumlah: number;
  readonly baris: readonly Tugas[];
}

/** Rows shown of one group. */
const TAMPIL = 6;

/** What is most at risk first; what waits for somebody else last. */
const urutan: readonly JenisTugas[] = [
  'belum_pasti',
  'persetujuan',
  'klaim_kode',
  'ditolak',
  'klaim_ditolak',
  'klaim_dokumen',
  'ijp',
  'subrogasi',
  'draf',
  'menunggu_orang',
  'tertahan',
  'klaim_dibayar',
];

/** What waits for a person in every room, grouped; each group by oldest day, then largest amount. Scoped to the actor's branches; bounded. */
export async function tugasSaya(actor: Actor, now: Date = new Date()): Promise<KelompokTugas[]> {
  const [covering, klaim, subrogasi] = await Promise.all([daftarTugas(actor, now), tugasKlaim(actor, now), tugasSubrogasi(actor, now)]);
  const kelompok = (jenis: JenisTugas, baris: readonly Tugas[]): KelompokTugas => ({
    jenis,
    jumlah: baris.length,
    baris: baris.slice(0, TAMPIL),
  });
  const klaimJenis = (jenis: JenisTugasKlaim) =>
    kelompok(
      jenis,
      klaim.filter((row) => row.jenis === jenis).map((row) => ({ ...row, objek: jenis === 'klaim_dokumen' ? 'dokumen' : 'klaim' })),
    );
  const semua: KelompokTugas[] = [
    ...covering,
    ...(['klaim_kode', 'klaim_ditolak', 'klaim_dokumen', 'klaim_dibayar'] as const).map(klaimJenis),
    kelompok(
      'subrogasi',
      subrogasi.map((row) => ({ ...row, objek: 'subrogasi' })),
    ),
  ];
  return semua.filter(({ jumlah }) => jumlah > 0).sort((a, b) => urutan.indexOf(a.jenis) - urutan.indexOf(b.jenis));
}
