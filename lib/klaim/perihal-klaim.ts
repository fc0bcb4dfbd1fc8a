import { type Actor, permit } from '#lib/auth/actor.ts';
import { veilRecord } from '#lib/auth/veil-record.ts';
import { dijamin, type Objek, type PerihalSurat, perihalDijamin } from '#lib/covering/perihal-surat.ts';
import { db } from '#lib/db.ts';

/** Whom a letter about a claim is about, and the claim. */
export interface PerihalKlaim extends PerihalSurat {
  readonly klaimId: string;
  /** of the checklist, where the letter brings one of its documents */
  readonly kodeDokumen?: string;
}

/** What letters about claims and their documents are about, by the id of the record; only of the actor's branches. */
export async function perihalKlaim(actor: Actor, letters: readonly Objek[]): Promise<ReadonlyMap<string, PerihalKlaim>> {
  permit(actor, 'klaim.lihat');
  const idsOf = (jenis: string) => letters.filter((letter) => letter.objek_jenis === jenis).map((letter) => letter.objek_id);
  const cabang_id = { in: [...actor.cabangIds] };
  const penjaminan = { select: dijamin };
  const [klaim, dokumen] = await Promise.all([
    db().klaim.findMany({ where: { id: { in: idsOf('klaim') }, cabang_id }, select: { id: true, penjaminan } }),
    db().dokumen_klaim.findMany({
      where: { id: { in: idsOf('dokumen_klaim') }, cabang_id },
      select: { id: true, kode: true, klaim: { select: { id: true, penjaminan } } },
    }),
  ]);
  const perihal = new Map([
    ...klaim.map((row): [string, PerihalKlaim] => [row.id, { ...perihalDijamin(row.penjaminan), klaimId: row.id }]),
    ...dokumen.map(({ id, kode, klaim: milik }): [string, PerihalKlaim] => [
      id,
      { ...perihalDijamin(milik.penjaminan), klaimId: milik.id, kodeDokumen: kode },
    ]),
  ]);
  return veilRecord(actor, perihal);
}
