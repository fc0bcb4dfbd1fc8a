import { type Actor, may, permit } from '#lib/auth/actor.ts';
import { namesOf } from '#lib/auth/names.ts';
import { labelPeran, type Peran } from '#lib/auth/permissions.ts';
import { likeLiteral } from '#lib/daftar/definition.ts';
import { db } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { fromDay, hariIni, toDay } from '#lib/tanggal.ts';

/** A branch in its list; days ISO. `kodeLama`: codes it had before, the latest first. `orang`: people who belong to it and are not suspended. */
export interface BarisCabang {
  readonly id: string;
  readonly kodeUker: string;
  readonly nama: string;
  readonly sejak: string;
  readonly sampai: string | null;
  readonly digabungKe: string | null;
  readonly kodeLama: readonly string[];
  readonly orang: number;
}

/** Who runs the system reads every branch; everybody else those whose data they see. */
function terlihat(actor: Actor): readonly string[] | null {
  return may(actor, 'cabang.ubah') || may(actor, 'pengguna.lihat') ? null : actor.cabangIds;
}

/** Branches by code or name, of today or earlier; all of them without a word. */
export async function daftarCabang(actor: Actor, kata = ''): Promise<BarisCabang[]> {
  permit(actor, 'referensi.lihat');
  const cari = kata.trim() ? `%${likeLiteral(kata.trim())}%` : null;
  const ids = terlihat(actor);
  return db().$queryRaw<BarisCabang[]>`
    SELECT c.id, c.kode_uker AS "kodeUker", c.nama, to_char(c.dibuat_pada AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM-DD') AS sejak,
      c.berlaku_sampai::text AS sampai, g.nama AS "digabungKe",
      ARRAY(SELECT k.kode_uker FROM kode_cabang k WHERE k.cabang_id = c.id AND k.kode_uker <> c.kode_uker
        GROUP BY k.kode_uker ORDER BY max(k.berlaku_dari) DESC) AS "kodeLama",
      (SELECT count(*)::int FROM pengguna u WHERE u.cabang_id = c.id AND u.ditangguhkan_pada IS NULL) AS orang
    FROM cabang c LEFT JOIN cabang g ON g.id = c.digabung_ke_id
    WHERE (${ids}::uuid[] IS NULL OR c.id = ANY(${ids}::uuid[]))
      AND (${cari}::text IS NULL OR EXISTS (SELECT 1 FROM kode_cabang k WHERE k.cabang_id = c.id AND (k.kode_uker ILIKE ${cari} OR k.nama ILIKE ${cari})))
    ORDER BY c.digabung_ke_id IS NOT NULL, c.kode_uker`;
}

/** One branch with the history of its codes, the newest first, what went into it, and its people for who may see people. @throws Refusal */
export async function bacaCabang(actor: Actor, id: string) {
  permit(actor, 'referensi.lihat');
  const ids = terlihat(actor);
  const row = await db().cabang.findUnique({
    where: { id },
    include: {
      digabung_ke: { select: { id: true, nama: true, kode_uker: true } },
      gabungan: { select: { id: true, nama: true, kode_uker: true }, orderBy: { kode_uker: 'asc' } },
      riwayat: { orderBy: [{ berlaku_dari: 'desc' }, { dibuat_pada: 'desc' }] },
    },
  });
  if (!row || (ids !== null && !ids.includes(id))) throw new Refusal('Cabang itu tidak ditemukan.');
  const nama = await namesOf(
    db(),
    row.riwayat.map((one) => one.dibuat_oleh),
  );
  return {
    id: row.id,
    kodeUker: row.kode_uker,
    nama: row.nama,
    sampai: row.berlaku_sampai && fromDay(row.berlaku_sampai),
    digabungKe: row.digabung_ke && { id: row.digabung_ke.id, nama: row.digabung_ke.nama, kodeUker: row.digabung_ke.kode_uker },
    gabungan: row.gabungan.map((one) => ({ id: one.id, nama: one.nama, kodeUker: one.kode_uker })),
    riwayatId: row.riwayat.find((one) => one.berlaku_sampai === null)?.id ?? null,
    riwayat: row.riwayat.map((one) => ({
      id: one.id,
      kodeUker: one.kode_uker,
      nama: one.nama,
      dari: fromDay(one.berlaku_dari),
      sampai: one.berlaku_sampai && fromDay(one.berlaku_sampai),
      alasan: one.alasan,
      oleh: nama(one.dibuat_oleh),
    })),
    orang: await orangCabang(actor, id),
  };
}

/** Who belongs to a branch or has it in their scope; null for who may not see people. */
async function orangCabang(actor: Actor, cabangId: string) {
  if (!may(actor, 'pengguna.lihat')) return null;
  const rows = await db().pengguna.findMany({
    where: { OR: [{ cabang_id: cabangId }, { cakupan: { some: { cabang_id: cabangId } } }] },
    orderBy: { nama: 'asc' },
    select: { id: true, nama: true, peran: true, cabang_id: true, ditangguhkan_pada: true },
  });
  return rows.map((row) => ({
    id: row.id,
    nama: row.nama,
    peran: labelPeran(row.peran as Peran[]),
    sendiri: row.cabang_id === cabangId,
    ditangguhkan: row.ditangguhkan_pada !== null,
  }));
}

/** A branch to choose. */
export interface PilihanCabang {
  readonly id: string;
  readonly kodeUker: string;
  readonly nama: string;
}

/** Branches that take something new today, by code, and those in `juga` although they are closed. */
export async function cabangBuka(actor: Actor, juga: readonly string[] = []): Promise<PilihanCabang[]> {
  permit(actor, 'referensi.lihat');
  const buka = { digabung_ke_id: null, OR: [{ berlaku_sampai: null }, { berlaku_sampai: { gte: toDay(hariIni()) } }] };
  const rows = await db().cabang.findMany({
    where: { OR: [buka, { id: { in: [...juga] } }] },
    orderBy: { kode_uker: 'asc' },
    select: { id: true, kode_uker: true, nama: true },
  });
  return rows.map(({ id, kode_uker, nama }) => ({ id, kodeUker: kode_uker, nama }));
}

/** What a merge would take along, in counts: an admin sees no customer. */
export async function akibatGabung(actor: Actor, id: string) {
  permit(actor, 'cabang.ubah');
  const menunggu = ['menunggu_persetujuan', 'siap', 'dikirim', 'belum_terkirim', 'tertahan', 'belum_pasti'] as const;
  const [orang, penjaminan, klaim, surat] = await Promise.all([
    db().pengguna.count({ where: { cabang_id: id } }),
    db().penjaminan.count({ where: { cabang_id: id } }),
    db().klaim.count({ where: { cabang_id: id } }),
    db().pengiriman.count({ where: { cabang_id: id, status: { in: [...menunggu] } } }),
  ]);
  return { orang, penjaminan, klaim, surat };
}
