import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { InputError, Refusal, type Temuan } from '#lib/errors.ts';
import { cleanText, hasForbiddenCharacter, isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { hariIni, toDay } from '#lib/tanggal.ts';

/** Writes down the certificate's number and date as read on its print, where the guarantor's answer came without (`sertifikat.saat`). */
export async function catatSertifikat(
  actor: Actor,
  input: { kunci: string; penjaminanId: string; noSertifikat: string; tanggalSertifikat: string },
): Promise<{ id: string }> {
  permit(actor, 'covering.bayar');
  const nomor = cleanText(input.noSertifikat);
  const temuan: Temuan[] = [];
  if (!nomor) temuan.push({ field: 'noSertifikat', pesan: 'wajib diisi, seperti tertulis pada sertifikat' });
  else if (nomor.length > 51 || hasForbiddenCharacter(nomor))
    temuan.push({ field: 'noSertifikat', pesan: 'paling panjang 51 karakter, tanpa garis miring terbalik' });
  if (!isCalendarDate(input.tanggalSertifikat))
    temuan.push({ field: 'tanggalSertifikat', pesan: 'harus tanggal yang ada di kalender, misalnya 17-06-2025' });
  else if (input.tanggalSertifikat > hariIni()) temuan.push({ field: 'tanggalSertifikat', pesan: 'tidak boleh sesudah hari ini' });
  if (temuan.length > 0) throw new InputError(temuan);
  return once(actor, 'catat-sertifikat', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM penjaminan WHERE id = ${input.penjaminanId}::uuid FOR UPDATE`;
    const penjaminan = inScope(actor, await tx.penjaminan.findUnique({ where: { id: input.penjaminanId } }));
    if (penjaminan.no_sertifikat) throw new Refusal(`Sertifikat ini sudah bernomor ${penjaminan.no_sertifikat}.`);
    const sama = await tx.$queryRaw<
      unknown[]
    >`SELECT 1 FROM penjaminan WHERE upper(replace(no_sertifikat, ' ', '')) = ${nomor.replaceAll(' ', '').toUpperCase()}`;
    if (sama.length > 0) throw new InputError([{ field: 'noSertifikat', pesan: 'sudah tercatat pada penjaminan lain; periksa nomornya' }]);
    await tx.penjaminan.update({
      where: { id: penjaminan.id },
      data: { no_sertifikat: nomor, tanggal_sertifikat: toDay(input.tanggalSertifikat) },
    });
    await recordAudit(tx, actor, {
      tindakan: 'catat_sertifikat',
      objek: ['penjaminan', penjaminan.id],
      cabangId: penjaminan.cabang_id,
      ringkasan: `Mencatat nomor sertifikat ${nomor}`,
    });
    return { id: penjaminan.id };
  });
}
