import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';

/**
 * Takes back delegations of a person that have not run out: those they gave (`memberi`), those they received (`menerima`). The
 * other one of each is told. Returns how many.
 */
export async function withdrawDelegations(
  tx: Tx,
  actor: Actor,
  penggunaId: string,
  sisi: { readonly memberi: boolean; readonly menerima: boolean },
  now: Date = new Date(),
): Promise<number> {
  const pihak = [...(sisi.memberi ? [{ dari_id: penggunaId }] : []), ...(sisi.menerima ? [{ kepada_id: penggunaId }] : [])];
  if (pihak.length === 0) return 0;
  const rows = await tx.delegasi.findMany({ where: { OR: pihak, dicabut_pada: null, sampai: { gt: now } } });
  for (const row of rows) {
    await tx.delegasi.update({ where: { id: row.id }, data: { dicabut_pada: now, dicabut_oleh: actor.id } });
    await recordAudit(tx, actor, {
      tindakan: 'cabut_delegasi',
      objek: ['delegasi', row.id],
      ringkasan: 'Delegasi wewenang memutuskan berakhir karena akun diubah atau ditangguhkan',
    });
    const lain = row.dari_id === penggunaId ? row.kepada_id : row.dari_id;
    await notify(tx, [lain], { jenis: 'delegasi_dicabut', objek: ['delegasi', row.id], cabangId: null }, actor.id);
  }
  return rows.length;
}
