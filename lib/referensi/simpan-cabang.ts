import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { kolomCabang } from './fields.ts';
import { atauHari, bacaIsian, type IsianReferensi } from './schema.ts';

/**
 * Changes a branch's name and the last day on which it takes something new, under the form's once-key.
 * @throws InputError with every finding; Refusal for a branch out of reach
 */
export function simpanCabang(actor: Actor, input: { kunci: string; id: string; isian: IsianReferensi }): Promise<{ id: string }> {
  permit(actor, 'referensi.ubah');
  return once(actor, 'simpan-cabang', input.kunci, async (tx) => {
    const { id } = input;
    inScope(actor, { cabang_id: id });
    const nilai = bacaIsian(kolomCabang, input.isian);
    const pilih = { nama: true, berlaku_sampai: true } as const;
    const lama = await tx.cabang.findUniqueOrThrow({ where: { id }, select: pilih });
    const data = { nama: nilai('nama'), berlaku_sampai: atauHari(nilai('berlaku_sampai')) };
    const sesudah = await tx.cabang.update({ where: { id }, data, select: pilih });
    await recordAudit(tx, actor, {
      tindakan: 'simpan_cabang',
      objek: ['cabang', id],
      cabangId: id,
      ringkasan: `Mengubah cabang ${data.nama}`,
      sebelum: lama,
      sesudah,
    });
    return { id };
  });
}
