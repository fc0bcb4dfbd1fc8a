import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { formatTanggal, fromDay, toDay } from '#lib/tanggal.ts';

/**
 * Gives an open or longer agreement its last day (ISO), under the form's once-key; also where claims stand on it.
 * @throws InputError where the day is none or before its first; Refusal where it already ends by then
 */
export function akhiriPerjanjian(actor: Actor, input: { kunci: string; id: string; sampai: string }): Promise<{ id: string }> {
  permit(actor, 'referensi.ubah');
  return once(actor, 'akhiri-perjanjian', input.kunci, async (tx) => {
    const { id, sampai } = input;
    await tx.$queryRaw`SELECT 1 FROM perjanjian WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.perjanjian.findUnique({ where: { id } });
    if (!row) throw new Refusal('Perjanjian itu tidak ditemukan.');
    if (!isCalendarDate(sampai)) throw new InputError([{ field: 'sampai', pesan: 'harus tanggal yang ada di kalender' }]);
    if (sampai < fromDay(row.berlaku_dari)) throw new InputError([{ field: 'sampai', pesan: 'lebih awal dari hari pertama perjanjian' }]);
    const lama = row.berlaku_sampai && fromDay(row.berlaku_sampai);
    if (lama && lama <= sampai) throw new Refusal(`Perjanjian ini sudah berakhir ${formatTanggal(lama)}.`);
    await tx.perjanjian.update({ where: { id }, data: { berlaku_sampai: toDay(sampai) } });
    await recordAudit(tx, actor, {
      tindakan: 'akhiri_perjanjian',
      objek: ['perjanjian', id],
      ringkasan: `Mengakhiri perjanjian ${row.nomor} pada ${formatTanggal(sampai)}`,
      sebelum: { berlaku_sampai: lama },
      sesudah: { berlaku_sampai: sampai },
    });
    return { id };
  });
}
