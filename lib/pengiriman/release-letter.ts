import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/errors.ts';

/** Lets a held letter, or one that waits for its next try, go at once; the pause of its lane and operation ends with it. */
export function releaseLetter(actor: Actor, input: { kunci: string; pengirimanId: string }): Promise<{ id: string }> {
  permit(actor, 'pengiriman.kirim_lagi');
  return once(actor, 'kirim-lagi', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM pengiriman WHERE id = ${input.pengirimanId}::uuid FOR UPDATE`;
    const surat = inScope(actor, await tx.pengiriman.findUnique({ where: { id: input.pengirimanId } }));
    if (surat.status === 'tertahan')
      await tx.pengiriman.update({ where: { id: surat.id }, data: { status: 'siap', coba_lagi_pada: null } });
    else if (surat.status === 'belum_terkirim')
      await tx.pengiriman.update({ where: { id: surat.id }, data: { coba_lagi_pada: new Date() } });
    else throw new Refusal('Surat ini tidak sedang tertahan atau menunggu dikirim lagi.');
    await tx.jeda_jalur.deleteMany({ where: { lingkup: { in: ['jalur', `operasi:${surat.operasi}`] } } });
    await tx.$executeRaw`SELECT pg_notify('mitra_antrean', ${surat.jalur}::text)`;
    await recordAudit(tx, actor, {
      tindakan: 'kirim_lagi',
      objek: ['pengiriman', surat.id],
      cabangId: surat.cabang_id,
      ringkasan: 'Meminta surat dikirim lagi sekarang',
    });
    return { id: surat.id };
  });
}
