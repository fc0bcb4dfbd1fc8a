import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { formatTanggal, fromDay, toDay } from '#lib/tanggal.ts';

/** `sampai`: the last day (ISO) on which the branch takes new filings; '' opens it again. */
export interface TutupCabang {
  readonly kunci: string;
  readonly id: string;
  readonly sampai: string;
}

/**
 * Gives a branch its last day for new filings, or takes it away, under the form's once-key. Its data and people stay.
 * @throws InputError at the day; Refusal for a merged branch
 */
export function tutupCabang(actor: Actor, input: TutupCabang): Promise<{ id: string }> {
  permit(actor, 'cabang.ubah');
  if (input.sampai && !isCalendarDate(input.sampai))
    throw new InputError([{ field: 'sampai', pesan: 'harus tanggal yang ada di kalender, misalnya 17-06-2025' }]);
  return once(actor, 'tutup-cabang', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM cabang WHERE id = ${input.id}::uuid FOR UPDATE`;
    const cabang = await tx.cabang.findUnique({ where: { id: input.id }, include: { digabung_ke: true } });
    if (!cabang) throw new Refusal('Cabang itu tidak ditemukan.');
    if (cabang.digabung_ke)
      throw new Refusal(`${cabang.nama} sudah digabung ke ${cabang.digabung_ke.nama}, jadi tidak dibuka atau ditutup lagi.`);
    const berlaku_sampai = input.sampai ? toDay(input.sampai) : null;
    await tx.cabang.update({ where: { id: cabang.id }, data: { berlaku_sampai } });
    await recordAudit(tx, actor, {
      tindakan: input.sampai ? 'tutup_cabang' : 'buka_cabang',
      objek: ['cabang', cabang.id],
      cabangId: cabang.id,
      ringkasan: input.sampai ? `Menutup ${cabang.nama} sesudah ${formatTanggal(input.sampai)}` : `Membuka kembali ${cabang.nama}`,
      sebelum: { sampai: cabang.berlaku_sampai && fromDay(cabang.berlaku_sampai) },
      sesudah: { sampai: input.sampai || null },
    });
    return { id: cabang.id };
  });
}
