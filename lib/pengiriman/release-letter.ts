import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { answererOf } from '#lib/auth/letter-answerer.ts';
import { Refusal } from '#lib/errors.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { operationPermission } from './operation-permission.ts';

/**
 * Lets a held letter, or one that waits for its next try, go at once; the pause of its lane and operation ends with it. For one that
 * nobody answers for any more, who lets it go answers from now on. @throws Refusal where that would be its maker
 */
export function releaseLetter(actor: Actor, input: { kunci: string; pengirimanId: string }): Promise<{ id: string }> {
  permit(actor, 'pengiriman.kirim_lagi');
  return once(actor, 'kirim-lagi', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM pengiriman WHERE id = ${input.pengirimanId}::uuid FOR UPDATE`;
    const surat = inScope(actor, await tx.pengiriman.findUnique({ where: { id: input.pengirimanId } }));
    const orphan = surat.efek && (await answererOf(tx, surat, operationPermission[surat.operasi as Operasi])).actor === null;
    if (orphan && surat.dibuat_oleh === actor.id)
      throw new Refusal('Pembuat tidak dapat menjadi penanggung jawab suratnya sendiri. Mintalah supervisor lain.');
    const penanggung = orphan ? { penanggung_id: actor.id } : {};
    if (surat.status === 'tertahan')
      await tx.pengiriman.update({ where: { id: surat.id }, data: { status: 'siap', coba_lagi_pada: null, ...penanggung } });
    else if (surat.status === 'belum_terkirim')
      await tx.pengiriman.update({ where: { id: surat.id }, data: { coba_lagi_pada: new Date(), ...penanggung } });
    else throw new Refusal('Surat ini tidak sedang tertahan atau menunggu dikirim lagi.');
    // Who takes a letter over says nothing about a connection that was refused.
    if (!orphan) await tx.jeda_jalur.deleteMany({ where: { lingkup: { in: ['jalur', `operasi:${surat.operasi}`] } } });
    await tx.$executeRaw`SELECT pg_notify('mitra_antrean', ${surat.jalur}::text)`;
    await recordAudit(tx, actor, {
      tindakan: 'kirim_lagi',
      objek: ['pengiriman', surat.id],
      cabangId: surat.cabang_id,
      ringkasan: orphan ? 'Menjadi penanggung jawab surat dan memintanya dikirim' : 'Meminta surat dikirim lagi sekarang',
    });
    return { id: surat.id };
  });
}
