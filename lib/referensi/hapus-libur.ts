import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/errors.ts';
import { isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { formatTanggal, toDay } from '#lib/tanggal.ts';

/** Takes a holiday (ISO day) out of the calendar, under the form's once-key. @throws Refusal where there is none on that day */
export function hapusLibur(actor: Actor, input: { kunci: string; tanggal: string }): Promise<{ tanggal: string }> {
  permit(actor, 'referensi.ubah');
  return once(actor, 'hapus-libur', input.kunci, async (tx) => {
    const hari = input.tanggal;
    const lama = isCalendarDate(hari) ? await tx.hari_libur.findUnique({ where: { tanggal: toDay(hari) } }) : null;
    if (!lama) throw new Refusal('Hari libur itu sudah tidak ada. Muat ulang halaman.');
    await tx.hari_libur.delete({ where: { tanggal: lama.tanggal } });
    await recordAudit(tx, actor, {
      tindakan: 'hapus_libur',
      objek: ['hari_libur', hari],
      ringkasan: `Menghapus hari libur ${formatTanggal(hari)}: ${lama.nama}`,
      sebelum: lama,
    });
    return { tanggal: hari };
  });
}
