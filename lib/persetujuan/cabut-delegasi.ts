import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/errors.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';
import { formatWaktu } from '#lib/tanggal.ts';

/**
 * Ends a delegation at once: by who gave it, or handed back by who got it. What was decided under it stands.
 * @throws Refusal for another's, or one that is over
 */
export function cabutDelegasi(
  actor: Actor,
  input: { readonly kunci: string; readonly delegasiId: string },
  now: Date = new Date(),
): Promise<{ id: string }> {
  return once(actor, 'cabut-delegasi', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM delegasi WHERE id = ${input.delegasiId}::uuid FOR UPDATE`;
    const row = await tx.delegasi.findFirst({ where: { id: input.delegasiId, OR: [{ dari_id: actor.id }, { kepada_id: actor.id }] } });
    if (!row) throw new Refusal('Delegasi itu tidak ditemukan di antara delegasi Anda.');
    if (row.dicabut_pada) throw new Refusal(`Delegasi itu sudah dicabut pada ${formatWaktu(row.dicabut_pada)}.`);
    if (row.sampai <= now) throw new Refusal(`Delegasi itu sudah berakhir pada ${formatWaktu(row.sampai)}.`);
    await tx.delegasi.update({ where: { id: row.id }, data: { dicabut_pada: now, dicabut_oleh: actor.id } });
    await recordAudit(tx, actor, {
      tindakan: 'cabut_delegasi',
      objek: ['delegasi', row.id],
      cabangId: actor.cabangId,
      ringkasan: row.dari_id === actor.id ? 'Mencabut delegasi wewenang memutuskan' : 'Mengembalikan delegasi wewenang memutuskan',
    });
    const isi = { oleh: actor.nama };
    const objek = ['delegasi', row.id] as const;
    await notify(tx, [row.dari_id, row.kepada_id], { jenis: 'delegasi_dicabut', objek, cabangId: null, isi }, actor.id);
    return { id: row.id };
  });
}
