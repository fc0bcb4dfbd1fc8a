import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { checkPayload, cleanText } from '#lib/jfusion/contract/check.ts';
import type { FieldRow } from '#lib/jfusion/contract/field.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { hariIni, toDay } from '#lib/tanggal.ts';
import { klaimTerkunci } from './queries.ts';
import { konfirmasiBerlaku } from './status.ts';

/** What a reversal is noted with; `tanggal` is the letter's day (ISO). */
export interface IsianPembalikan {
  readonly noSurat: string;
  readonly tanggal: string;
  readonly alasan: string;
}

const kolom: readonly FieldRow[] = [
  { name: 'noSurat', wire: 'string', max: 100, required: true },
  { name: 'tanggal', wire: 'date', required: true },
  { name: 'alasan', wire: 'string', max: 400, required: true },
];

/**
 * Takes back a whole instalment that stands, as agreed with the guarantor by letter: the API has no call for it. The line stays in
 * the book, linked to its reversal; the balance follows. @throws InputError at each field; Refusal while either of its letters is open
 */
export async function balikkanAngsuran(
  actor: Actor,
  input: { kunci: string; angsuranId: string; isian: IsianPembalikan },
  now: Date = new Date(),
): Promise<{ id: string }> {
  permit(actor, 'subrogasi.balikkan');
  const [noSurat, tanggal, alasan] = [cleanText(input.isian.noSurat), input.isian.tanggal, cleanText(input.isian.alasan)];
  const temuan = checkPayload(kolom, { noSurat, tanggal, alasan });
  if (!temuan.some(({ field }) => field === 'tanggal') && tanggal > hariIni(now))
    temuan.push({ field: 'tanggal', pesan: 'tidak boleh sesudah hari ini' });
  if (temuan.length > 0) throw new InputError(temuan);
  return once(actor, 'balikkan-angsuran', input.kunci, async (tx) => {
    const { klaim_id } = inScope(actor, await tx.angsuran.findUnique({ where: { id: input.angsuranId } }));
    const klaim = await klaimTerkunci(tx, actor, klaim_id);
    const angsuran = klaim.angsuran.find(({ id }) => id === input.angsuranId);
    if (angsuran?.pengiriman.status !== 'berhasil')
      throw new Refusal('Angsuran ini belum diterima Jamkrindo. Batalkan suratnya; tidak ada yang perlu dibalik.');
    if (angsuran.pembalikan) throw new Refusal(`Angsuran ke-${angsuran.ke} sudah dibalik.`);
    const konfirmasi = konfirmasiBerlaku(angsuran);
    if (konfirmasi && konfirmasi.pengiriman.status !== 'berhasil')
      throw new Refusal(
        `Konfirmasi pembayaran angsuran ke-${angsuran.ke} berstatus ${statusPengiriman[konfirmasi.pengiriman.status].label.toLowerCase()}. Tunggu sampai jelas.`,
      );
    const { id } = await tx.pembalikan_angsuran.create({
      data: {
        cabang_id: klaim.cabang_id,
        angsuran_id: angsuran.id,
        no_surat: noSurat,
        tanggal: toDay(tanggal),
        alasan,
        dibuat_oleh: actor.id,
      },
    });
    await recordAudit(tx, actor, {
      tindakan: 'balikkan_angsuran',
      objek: ['klaim', klaim.id],
      cabangId: klaim.cabang_id,
      ringkasan: `Membalik angsuran subrogasi ke-${angsuran.ke} sebesar ${formatRupiah((konfirmasi ?? angsuran).nilai.toFixed(2))}, surat ${noSurat}`,
      sesudah: { ke: angsuran.ke, noSurat, tanggal, alasan },
    });
    return { id };
  });
}
