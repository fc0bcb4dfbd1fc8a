import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/errors.ts';
import { formatWaktu } from '#lib/tanggal.ts';

/**
 * Takes back one's own proposal to move a debtor while it waits, under the form's once-key.
 * @throws Refusal for another's proposal, one decided, and one which a checker has opened
 */
export function tarikPindahUker(actor: Actor, input: { readonly kunci: string; readonly persetujuanId: string }): Promise<{ id: string }> {
  permit(actor, 'covering.pindah');
  return once(actor, 'tarik-pindah-uker', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM persetujuan WHERE id = ${input.persetujuanId}::uuid FOR UPDATE`;
    const row = await tx.persetujuan.findUnique({ where: { id: input.persetujuanId }, include: { pindah: true } });
    if (!row?.pindah || row.dibuat_oleh !== actor.id) throw new Refusal('Usul itu tidak ditemukan, atau bukan usul Anda.');
    if (row.status !== 'menunggu') throw new Refusal('Usul ini sudah diputuskan atau ditarik. Muat ulang halamannya.');
    if (row.dibuka_pada)
      throw new Refusal(`Usul ini sedang diperiksa sejak ${formatWaktu(row.dibuka_pada)}. Mintalah pemeriksanya menolak.`);
    await tx.persetujuan.update({ where: { id: row.id }, data: { status: 'ditarik', diputus_pada: new Date() } });
    await recordAudit(tx, actor, {
      tindakan: 'tarik_pindah_uker',
      objek: ['penjaminan', row.pindah.penjaminan_id],
      cabangId: row.pindah.dari_cabang_id,
      ringkasan: 'Menarik usul pindah unit kerja',
    });
    return { id: row.id };
  });
}
