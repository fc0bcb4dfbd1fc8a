import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { statusOf } from './status.ts';

/** One account as its page shows it. @throws Refusal where there is none */
export async function bacaAkun(actor: Actor, id: string) {
  permit(actor, 'pengguna.lihat');
  const row = await db().pengguna.findUnique({
    where: { id },
    include: { cabang: true, cakupan: { include: { cabang: true } }, totp: { select: { aktif_pada: true } } },
  });
  if (!row) throw new Refusal('Pengguna ini tidak ditemukan.');
  const lain = row.cakupan.filter((satu) => satu.cabang_id !== row.cabang_id).map(({ cabang }) => ({ id: cabang.id, nama: cabang.nama }));
  return {
    id: row.id,
    namaPengguna: row.nama_pengguna,
    nama: row.nama,
    email: row.email,
    peran: row.peran,
    cabang: { id: row.cabang.id, nama: row.cabang.nama, kodeUker: row.cabang.kode_uker },
    semuaCabang: row.semua_cabang,
    cakupan: lain.sort((a, b) => a.nama.localeCompare(b.nama)),
    status: statusOf(row),
    ditangguhkanPada: row.ditangguhkan_pada,
    alasanTangguh: row.alasan_tangguh,
    sandiDiubahPada: row.sandi_diubah_pada,
    faktorKedua: row.totp?.aktif_pada ?? null,
    dibuatPada: row.dibuat_pada,
  };
}

/** What was done with an account and by it to others' accounts, newest first: the audit's sentences. */
export async function riwayatAkun(actor: Actor, id: string, banyak = 30) {
  permit(actor, 'pengguna.lihat');
  const rows = await db().audit.findMany({
    where: { objek_jenis: 'pengguna', objek_id: id },
    orderBy: { id: 'desc' },
    take: banyak,
  });
  return rows.map((row) => ({
    id: String(row.id),
    pelaku: row.pelaku,
    ringkasan: row.ringkasan,
    waktu: row.waktu,
    tindakan: row.tindakan,
  }));
}

/** What a person has open, as numbers alone: letters waiting for a second person, ready or held; drafts; claims not paid; delegations in force. */
export async function tanggunganAkun(actor: Actor, id: string, now: Date = new Date()) {
  permit(actor, 'pengguna.lihat');
  const [row] = await db().$queryRaw<{ menunggu: number; siap: number; draf: number; klaim: number; delegasi: number }[]>`
    SELECT (SELECT count(*)::int FROM pengiriman WHERE dibuat_oleh = ${id}::uuid AND efek AND status = 'menunggu_persetujuan') AS menunggu,
      (SELECT count(*)::int FROM pengiriman WHERE dibuat_oleh = ${id}::uuid AND efek AND status IN ('siap', 'belum_terkirim', 'tertahan')) AS siap,
      (SELECT count(*)::int FROM draf WHERE pengguna_id = ${id}::uuid) AS draf,
      (SELECT count(*)::int FROM klaim k WHERE k.dibuat_oleh = ${id}::uuid
        AND NOT EXISTS (SELECT 1 FROM pembayaran_klaim p WHERE p.klaim_id = k.id)
        AND NOT EXISTS (SELECT 1 FROM penarikan_klaim t WHERE t.klaim_id = k.id)) AS klaim,
      (SELECT count(*)::int FROM delegasi WHERE (dari_id = ${id}::uuid OR kepada_id = ${id}::uuid) AND dicabut_pada IS NULL AND sampai > ${now}) AS delegasi`;
  return row ?? { menunggu: 0, siap: 0, draf: 0, klaim: 0, delegasi: 0 };
}
