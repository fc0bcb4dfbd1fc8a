import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { InputError } from '#lib/errors.ts';
import { formatTanggal, toDay } from '#lib/tanggal.ts';
import { kolomLibur } from './fields.ts';
import { bacaIsian, type IsianReferensi } from './schema.ts';

/**
 * Adds a holiday, or gives the one on that day another name (`baru` false), under the form's once-key.
 * @throws InputError with every finding
 */
export function simpanLibur(actor: Actor, input: { kunci: string; baru: boolean; isian: IsianReferensi }): Promise<{ tanggal: string }> {
  permit(actor, 'referensi.ubah');
  return once(actor, 'simpan-libur', input.kunci, async (tx) => {
    const nilai = bacaIsian(kolomLibur, input.isian);
    const hari = nilai('tanggal');
    const tanggal = toDay(hari);
    const lama = await tx.hari_libur.findUnique({ where: { tanggal } });
    if (input.baru && lama) throw new InputError([{ field: 'tanggal', pesan: `sudah tercatat sebagai ${lama.nama}` }]);
    const isi = { nama: nilai('nama'), contoh: false };
    await tx.hari_libur.upsert({ where: { tanggal }, create: { tanggal, ...isi }, update: isi });
    await recordAudit(tx, actor, {
      tindakan: 'simpan_libur',
      objek: ['hari_libur', hari],
      ringkasan: `${lama ? 'Mengubah' : 'Menambah'} hari libur ${formatTanggal(hari)}: ${isi.nama}`,
      sebelum: lama ?? undefined,
      sesudah: isi,
    });
    return { tanggal: hari };
  });
}
