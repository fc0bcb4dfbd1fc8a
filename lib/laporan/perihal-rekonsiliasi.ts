import { type Actor, permit } from '#lib/auth/actor.ts';
import { veilRecord } from '#lib/auth/veil-record.ts';
import { dijamin, type Objek, type PerihalSurat, perihalDijamin } from '#lib/covering/perihal-surat.ts';
import { db } from '#lib/db.ts';

/** What the questions of a reconciliation are about, by the id of its row; only what stands in the actor's branches now. */
export async function perihalRekonsiliasi(actor: Actor, letters: readonly Objek[]): Promise<ReadonlyMap<string, PerihalSurat>> {
  permit(actor, 'rekonsiliasi.lihat');
  const ids = letters.filter((letter) => letter.objek_jenis === 'rekonsiliasi_baris').map((letter) => letter.objek_id);
  if (ids.length === 0) return new Map();
  const baris = await db().rekonsiliasi_baris.findMany({
    where: { id: { in: ids } },
    select: { id: true, objek_jenis: true, objek_id: true },
  });
  const cabang_id = { in: [...actor.cabangIds] };
  const milik = (jenis: string) => baris.filter((row) => row.objek_jenis === jenis).map((row) => row.objek_id);
  const [penjaminan, klaim] = await Promise.all([
    db().penjaminan.findMany({ where: { id: { in: milik('penjaminan') }, cabang_id }, select: dijamin }),
    db().klaim.findMany({ where: { id: { in: milik('klaim') }, cabang_id }, select: { id: true, penjaminan: { select: dijamin } } }),
  ]);
  const perihal = new Map([
    ...penjaminan.map((row) => [row.id, perihalDijamin(row)] as const),
    ...klaim.map((row) => [row.id, perihalDijamin(row.penjaminan)] as const),
  ]);
  const milikBaris = new Map(
    baris.flatMap(({ id, objek_id }) => {
      const tentang = perihal.get(objek_id);
      return tentang ? [[id, tentang] as const] : [];
    }),
  );
  return veilRecord(actor, milikBaris);
}
