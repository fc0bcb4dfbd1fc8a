import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { hariIni, toDay } from '#lib/tanggal.ts';

export interface Kode {
  readonly kode: string;
  readonly label: string;
}

/** Code lists by name, as they hold today; `kode_uker` are the actor's own branches that still take filings. */
export async function daftarKode(actor: Actor, now: Date = new Date()): Promise<Record<string, Kode[]>> {
  const hari = toDay(hariIni(now));
  const [rows, cabang] = await Promise.all([
    db().kode_referensi.findMany({
      where: { berlaku_dari: { lte: hari }, OR: [{ berlaku_sampai: null }, { berlaku_sampai: { gte: hari } }] },
      orderBy: [{ daftar: 'asc' }, { kode: 'asc' }],
    }),
    db().cabang.findMany({
      where: { id: { in: [...actor.cabangIds] }, OR: [{ berlaku_sampai: null }, { berlaku_sampai: { gte: hari } }] },
      orderBy: { kode_uker: 'asc' },
    }),
  ]);
  const daftar: Record<string, Kode[]> = { kode_uker: cabang.map((row) => ({ kode: row.kode_uker, label: row.nama })) };
  for (const { daftar: nama, kode, label } of rows) {
    const list = daftar[nama] ?? [];
    list.push({ kode, label });
    daftar[nama] = list;
  }
  return daftar;
}

/** Name of the actor's own branch. */
export async function namaCabang(actor: Actor): Promise<string> {
  return (await db().cabang.findUniqueOrThrow({ where: { id: actor.cabangId }, select: { nama: true } })).nama;
}
