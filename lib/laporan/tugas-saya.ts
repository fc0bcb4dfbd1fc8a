import { type Actor, may } from '#lib/auth/actor.ts';
import type { Permission } from '#lib/auth/permissions.ts';
import { daftarTugas, type JenisTugas as JenisTugasCovering, jumlahUang, type Tugas as TugasCovering } from '#lib/covering/daftar-tugas.ts';
import { drafKlaim } from '#lib/klaim/draf-klaim.ts';
import { type JenisTugasKlaim, tugasKlaim } from '#lib/klaim/tugas-klaim.ts';
import { tugasSubrogasi } from '#lib/subrogasi/tugas-subrogasi.ts';
import { type JenisTugasAdmin, type TugasAdmin, tugasAdmin } from './tugas-admin.ts';
import { tugasPersetujuan } from './tugas-persetujuan.ts';

export type JenisTugas =
  | JenisTugasCovering
  | JenisTugasKlaim
  | JenisTugasAdmin
  | 'persetujuan'
  | 'menunggu_orang'
  | 'draf_klaim'
  | 'subrogasi';

/** One thing that waits. `id` is the record's by `objek` (a claim's for `dokumen` and `subrogasi`); `nilai` a decimal string in rupiah. */
export interface Tugas extends Omit<TugasCovering, 'objek'> {
  readonly objek:
    | TugasCovering['objek']
    | TugasAdmin['objek']
    | 'klaim'
    | 'dokumen'
    | 'subrogasi'
    | 'persetujuan'
    | 'aturan'
    | 'draf_klaim'
    | 'draf_klaim_koreksi';
}

export interface KelompokTugas {
  readonly jenis: JenisTugas;
  /** of which `baris` shows the first ones */
  readonly jumlah: number;
  /** sum over all of them, rupiah, decimal string; null where no money hangs on it */
  readonly nilai: string | null;
  readonly baris: readonly Tugas[];
}

/** Rows shown of one group. */
const TAMPIL = 6;

/** What is most at risk first; what waits for somebody else last. */
const urutan: readonly JenisTugas[] = [
  'koneksi',
  'belum_pasti',
  'persetujuan',
  'surat_ditahan',
  'klaim_kode',
  'ditolak',
  'klaim_ditolak',
  'klaim_dokumen',
  'ijp',
  'subrogasi',
  'cabang_tanpa_supervisor',
  'tanpa_kode',
  'undangan',
  'draf',
  'draf_klaim',
  'usul_menunggu',
  'menunggu_orang',
  'tertahan',
  'klaim_dibayar',
];

/** Whom each group of claims is for. */
const klaimUntuk: Record<JenisTugasKlaim, readonly Permission[]> = {
  klaim_kode: ['klaim.catat', 'pengiriman.putuskan'],
  klaim_ditolak: ['klaim.ajukan'],
  klaim_dokumen: ['klaim.unggah'],
  klaim_dibayar: ['klaim.catat'],
};

/**
 * What waits for a person in every room, grouped; each group by oldest day, then largest amount, and only for who may act on it: a
 * person with two roles has both. Scoped to the actor's branches; bounded.
 */
export async function tugasSaya(actor: Actor, now: Date = new Date()): Promise<KelompokTugas[]> {
  const [covering, persetujuan, klaim, draf, subrogasi, sistem] = await Promise.all([
    may(actor, 'covering.lihat') ? daftarTugas(actor, now) : [],
    tugasPersetujuan(actor),
    klaimSaya(actor, now),
    may(actor, 'klaim.ajukan') ? drafKlaim(actor) : [],
    may(actor, 'subrogasi.ajukan') ? tugasSubrogasi(actor, now) : [],
    may(actor, 'pengguna.ubah') ? tugasAdmin(actor, now) : [],
  ]);
  const semua: KelompokTugas[] = [
    ...covering,
    ...persetujuan,
    ...klaim,
    kelompok('draf_klaim', draf.map(tugasDraf)),
    kelompok(
      'subrogasi',
      subrogasi.map((row) => ({ ...row, objek: 'subrogasi' })),
    ),
    ...[...Map.groupBy(sistem, (row) => row.jenis)].map(([jenis, rows]) => kelompok(jenis, rows)),
  ];
  return semua.filter(({ jumlah }) => jumlah > 0).sort((a, b) => urutan.indexOf(a.jenis) - urutan.indexOf(b.jenis));
}

/** Groups that wait for this person, not for somebody else or the line. */
const bukanSaya: readonly JenisTugas[] = ['usul_menunggu', 'menunggu_orang', 'tertahan', 'klaim_dibayar'];

/** How many things wait for the person themselves. */
export function jumlahTugas(kelompok: readonly KelompokTugas[]): number {
  return kelompok.filter(({ jenis }) => !bukanSaya.includes(jenis)).reduce((sum, { jumlah }) => sum + jumlah, 0);
}

async function klaimSaya(actor: Actor, now: Date): Promise<KelompokTugas[]> {
  const jenisSaya = (Object.keys(klaimUntuk) as JenisTugasKlaim[]).filter((jenis) => klaimUntuk[jenis].some((izin) => may(actor, izin)));
  if (jenisSaya.length === 0) return [];
  const klaim = await tugasKlaim(actor, now);
  return jenisSaya.map((jenis) =>
    kelompok(
      jenis,
      klaim.filter((row) => row.jenis === jenis).map((row) => ({ ...row, objek: jenis === 'klaim_dokumen' ? 'dokumen' : 'klaim' })),
    ),
  );
}

function tugasDraf({ penjaminanId, koreksiDariId, nama, noSpk, nilai, sejak }: Awaited<ReturnType<typeof drafKlaim>>[number]): Tugas {
  const objek = koreksiDariId ? 'draf_klaim_koreksi' : 'draf_klaim';
  return { objek, id: koreksiDariId ?? penjaminanId, nama, keterangan: noSpk ? `Draf klaim ${noSpk}` : 'Draf klaim', nilai, sejak };
}

function kelompok(jenis: JenisTugas, baris: readonly Tugas[]): KelompokTugas {
  return { jenis, jumlah: baris.length, nilai: jumlahUang(baris), baris: baris.slice(0, TAMPIL) };
}
