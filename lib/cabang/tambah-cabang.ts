import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { InputError } from '#lib/errors.ts';
import { bacaIsian } from './isian.ts';
import { lockCabang, milikKode } from './milik-kode.ts';

export interface TambahCabang {
  readonly kunci: string;
  readonly kodeUker: string;
  readonly nama: string;
}

/**
 * Records a new branch, its code in force from today, under the form's once-key.
 * @throws InputError with every finding, a code that is or was another branch's among them
 */
export function tambahCabang(actor: Actor, input: TambahCabang): Promise<{ id: string }> {
  permit(actor, 'cabang.ubah');
  const { kodeUker, nama } = bacaIsian(input, ['kodeUker', 'nama']);
  return once(actor, 'tambah-cabang', input.kunci, async (tx) => {
    await lockCabang(tx);
    const terpakai = await milikKode(tx, kodeUker, null);
    if (terpakai) throw new InputError([terpakai]);
    const { id } = await tx.cabang.create({ data: { kode_uker: kodeUker, nama } });
    await tx.kode_cabang.updateMany({ where: { cabang_id: id }, data: { dibuat_oleh: actor.id } });
    await recordAudit(tx, actor, {
      tindakan: 'tambah_cabang',
      objek: ['cabang', id],
      cabangId: id,
      ringkasan: `Menambah cabang ${nama}, kode ${kodeUker}`,
      sesudah: { kodeUker, nama },
    });
    return { id };
  });
}
