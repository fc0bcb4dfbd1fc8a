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
      where: { id: { in: [...actor.cabangIds] }, digabung_ke_id: null, OR: [{ berlaku_sampai: null }, { berlaku_sampai: { gte: hari } }] },
      orderBy: { kode_uker: 'asc' },
      include: { riwayat: { where: { berlaku_sampai: { not: null } }, select: { kode_uker: true }, orderBy: { berlaku_dari: 'desc' } } },
    }),
  ]);
  const daftar: Record<string, Kode[]> = { kode_uker: cabang.map((row) => ({ kode: row.kode_uker, label: labelCabang(row) })) };
  for (const { daftar: nama, kode, label } of rows) {
    const list = daftar[nama] ?? [];
    list.push({ kode, label });
    daftar[nama] = list;
  }
  return daftar;
}

/** A branch as it is offered: its name, and the codes under which people may still look for it. */
function labelCabang({ kode_uker, nama, riwayat }: { kode_uker: string; nama: string; riwayat: readonly { kode_uker: string }[] }): string {
  const lama = [...new Set(riwayat.map((row) => row.kode_uker))].filter((kode) => kode !== kode_uker);
  return lama.length > 0 ? `${nama} (dahulu ${lama.join(', ')})` : nama;
}

/** Name of the actor's own branch. */
export async function namaCabang(actor: Actor): Promise<string> {
  return (await db().cabang.findUniqueOrThrow({ where: { id: actor.cabangId }, select: { nama: true } })).nama;
}
