import { type Actor, permit } from '#lib/auth/actor.ts';
import { veilRecord } from '#lib/auth/veil-record.ts';
import { dijamin, type Objek, perihalDijamin } from '#lib/covering/perihal-surat.ts';
import { db } from '#lib/db.ts';
import type { PerihalKlaim } from '#lib/klaim/perihal-klaim.ts';

/** What letters about instalments and their payments are about, by the id of the record; only of the actor's branches. */
export async function perihalAngsuran(actor: Actor, letters: readonly Objek[]): Promise<ReadonlyMap<string, PerihalKlaim>> {
  permit(actor, 'subrogasi.lihat');
  const idsOf = (jenis: string) => letters.filter((letter) => letter.objek_jenis === jenis).map((letter) => letter.objek_id);
  const cabang_id = { in: [...actor.cabangIds] };
  const klaim = { select: { id: true, penjaminan: { select: dijamin } } };
  const [angsuran, pembayaran] = await Promise.all([
    db().angsuran.findMany({ where: { id: { in: idsOf('angsuran') }, cabang_id }, select: { id: true, klaim } }),
    db().pembayaran_angsuran.findMany({
      where: { id: { in: idsOf('pembayaran_angsuran') }, cabang_id },
      select: { id: true, angsuran: { select: { klaim } } },
    }),
  ]);
  const perihal = new Map([
    ...angsuran.map((row) => [row.id, { ...perihalDijamin(row.klaim.penjaminan), klaimId: row.klaim.id }] as const),
    ...pembayaran.map(({ id, angsuran: { klaim } }) => [id, { ...perihalDijamin(klaim.penjaminan), klaimId: klaim.id }] as const),
  ]);
  return veilRecord(actor, perihal);
}
