import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { lockName } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { cleanText } from '#lib/jfusion/contract/check.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { PEMELIHARAAN, UNTIL_A_PERSON } from './line-pauses.ts';

/**
 * Closes the line to the guarantor until somebody opens it: what is on its way ends, nothing else leaves, filing goes on.
 * @throws InputError at `alasan`; Refusal while it is closed already
 */
export async function tutupJalur(actor: Actor, input: { readonly kunci: string; readonly alasan: string }): Promise<{ lingkup: string }> {
  permit(actor, 'jalur.tutup');
  const alasan = cleanText(input.alasan);
  if (!alasan) throw new InputError([{ field: 'alasan', pesan: 'wajib diisi; semua orang membacanya selama jalur ditutup' }]);
  if (alasan.length > 400) throw new InputError([{ field: 'alasan', pesan: `paling panjang 400 karakter, sekarang ${alasan.length}` }]);
  return once(actor, 'tutup-jalur', input.kunci, async (tx) => {
    await lockName(tx, 'jeda-jalur');
    const sudah = await tx.jeda_jalur.findUnique({ where: { lingkup: PEMELIHARAAN }, include: { penutup: true } });
    if (sudah && sudah.sampai > new Date())
      throw new Refusal(`Jalur sudah ditutup ${sudah.penutup?.nama ?? 'orang lain'} sejak ${formatWaktu(sudah.sejak)}.`);
    const isi = { sampai: UNTIL_A_PERSON, sejak: new Date(), alasan, oleh: actor.id };
    await tx.jeda_jalur.upsert({ where: { lingkup: PEMELIHARAAN }, create: { lingkup: PEMELIHARAAN, ...isi }, update: isi });
    await recordAudit(tx, actor, {
      tindakan: 'tutup_jalur',
      objek: ['jalur', PEMELIHARAAN],
      ringkasan: 'Menutup jalur ke Jamkrindo',
      sesudah: { alasan },
    });
    return { lingkup: PEMELIHARAAN };
  });
}
