import { type Actor, permit } from '#lib/auth/actor.ts';
import { daftarPeran, semuaPeran } from '#lib/auth/permissions.ts';
import { db } from '#lib/db.ts';
import { linePauses } from '#lib/pengiriman/line-pauses.ts';
import { lineState } from '#lib/pengiriman/line-state.ts';
import { formatWaktu } from '#lib/tanggal.ts';

export type JenisTugasAdmin = 'koneksi' | 'cabang_tanpa_supervisor' | 'tanpa_kode' | 'undangan';

/** One thing of the system that waits for an admin: no customer in it. `id` is a branch's or a person's by `objek`. */
export interface TugasAdmin {
  readonly jenis: JenisTugasAdmin;
  readonly objek: 'koneksi' | 'cabang' | 'pengguna';
  readonly id: string;
  readonly nama: string;
  readonly keterangan: string;
  readonly nilai: null;
  readonly sejak: Date;
}

/** What of the system waits for an admin, the oldest first in each kind. */
export async function tugasAdmin(actor: Actor, now: Date = new Date()): Promise<TugasAdmin[]> {
  permit(actor, 'pengguna.ubah');
  const kelompok = await Promise.all([koneksi(now), tanpaSupervisor(now), tanpaKode(), undangan(now)]);
  return kelompok.flat();
}

async function koneksi(now: Date): Promise<TugasAdmin[]> {
  const [line, jeda] = await Promise.all([lineState(now), linePauses(now)]);
  const bersama = { jenis: 'koneksi' as const, objek: 'koneksi' as const, nilai: null };
  const mati = line.pengirimMatiSejak;
  return [
    ...(mati
      ? [{ ...bersama, id: 'pengirim', nama: 'Pengirim surat', keterangan: 'Tidak berjalan; surat tersimpan dan menunggu', sejak: mati }]
      : []),
    ...jeda.map(({ lingkup, judul, alasan, sejak }) => ({ ...bersama, id: lingkup, nama: judul, keterangan: alasan, sejak })),
  ];
}

/** Open branches which no active supervisor sees. */
async function tanpaSupervisor(now: Date): Promise<TugasAdmin[]> {
  const rows = await db().$queryRaw<{ id: string; nama: string; kode: string; sejak: Date }[]>`
    SELECT c.id, c.nama, c.kode_uker AS kode, c.dibuat_pada AS sejak FROM cabang c
    WHERE c.digabung_ke_id IS NULL AND (c.berlaku_sampai IS NULL OR c.berlaku_sampai >= (${now} AT TIME ZONE 'Asia/Jakarta')::date)
      AND NOT EXISTS (
        SELECT 1 FROM pengguna u WHERE 'supervisor' = ANY(u.peran) AND u.ditangguhkan_pada IS NULL
          AND (u.semua_cabang OR u.cabang_id = c.id OR EXISTS (SELECT 1 FROM cakupan k WHERE k.pengguna_id = u.id AND k.cabang_id = c.id)))
    ORDER BY c.dibuat_pada`;
  return rows.map(({ id, nama, kode, sejak }) => ({
    jenis: 'cabang_tanpa_supervisor',
    objek: 'cabang',
    id,
    nama,
    keterangan: `Kode unit kerja ${kode}, tidak ada yang dapat memutus persetujuan di sana`,
    nilai: null,
    sejak,
  }));
}

/** Outside the sandbox: people whose role wants a second factor and who have none. */
async function tanpaKode(): Promise<TugasAdmin[]> {
  const { lingkungan } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { lingkungan: true } });
  if (lingkungan === 'sandbox') return [];
  const rows = await db().pengguna.findMany({
    where: {
      peran: { hasSome: semuaPeran.filter((peran) => daftarPeran[peran].wajibKode) },
      ditangguhkan_pada: null,
      sandi_hash: { not: null },
      OR: [{ totp: null }, { totp: { aktif_pada: null } }],
    },
    orderBy: { dibuat_pada: 'asc' },
    select: { id: true, nama: true, dibuat_pada: true },
  });
  return rows.map(({ id, nama, dibuat_pada }) => ({
    jenis: 'tanpa_kode',
    objek: 'pengguna',
    id,
    nama,
    keterangan: 'Belum memasang kode dari ponsel',
    nilai: null,
    sejak: dibuat_pada,
  }));
}

/** People who have not chosen a password, and how their link stands. */
async function undangan(now: Date): Promise<TugasAdmin[]> {
  const rows = await db().pengguna.findMany({
    where: { sandi_hash: null, ditangguhkan_pada: null },
    orderBy: { dibuat_pada: 'asc' },
    select: {
      id: true,
      nama: true,
      dibuat_pada: true,
      tautan: { where: { dipakai_pada: null, dibatalkan_pada: null }, orderBy: { berlaku_sampai: 'desc' }, take: 1 },
    },
  });
  return rows.map(({ id, nama, dibuat_pada, tautan: [tautan] }) => ({
    jenis: 'undangan',
    objek: 'pengguna',
    id,
    nama,
    keterangan: linkWords(tautan?.berlaku_sampai ?? null, now),
    nilai: null,
    sejak: dibuat_pada,
  }));
}

function linkWords(sampai: Date | null, now: Date): string {
  if (!sampai) return 'Belum memilih sandi, dan belum ada tautan untuknya';
  return sampai > now ? `Belum memilih sandi; tautannya berakhir ${formatWaktu(sampai)}` : 'Belum memilih sandi; tautannya sudah berakhir';
}
