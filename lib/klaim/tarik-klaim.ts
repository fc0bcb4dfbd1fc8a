import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { cleanText } from '#lib/jfusion/contract/check.ts';
import { toDay } from '#lib/tanggal.ts';
import { salahHari, salahTeks, temuanDari } from './schema.ts';
import { masihTerbuka } from './status.ts';

/** The letter by which a claim was taken back; `tanggal` as `yyyy-mm-dd`. */
export interface Penarikan {
  readonly kunci: string;
  readonly klaimId: string;
  readonly noSurat: string;
  readonly tanggal: string;
  readonly alasan: string;
}

/**
 * Takes a claim back before it is paid: the letter to the guarantor goes on paper, the portal keeps its number. The right to
 * claim stays. @throws InputError with every finding; Refusal for a claim that did not reach the guarantor or is not open
 */
export function tarikKlaim(actor: Actor, input: Penarikan, now: Date = new Date()): Promise<{ id: string }> {
  permit(actor, 'klaim.tarik');
  const isian = { ...input, noSurat: cleanText(input.noSurat), alasan: cleanText(input.alasan) };
  return once(actor, 'tarik-klaim', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM klaim WHERE id = ${input.klaimId}::uuid FOR UPDATE`;
    const klaim = inScope(
      actor,
      await tx.klaim.findUnique({
        where: { id: input.klaimId },
        include: { pengiriman: true, keputusan: { orderBy: { id: 'desc' }, take: 1 }, pembayaran: true, penarikan: true },
      }),
    );
    if (klaim.penarikan) throw new Refusal('Klaim ini sudah ditarik.');
    if (klaim.pembayaran.length > 0) throw new Refusal('Klaim ini sudah dibayar Jamkrindo, jadi tidak dapat ditarik lagi.');
    if (klaim.pengiriman.status !== 'berhasil')
      throw new Refusal('Klaim ini belum diterima Jamkrindo. Batalkan suratnya, atau pastikan dahulu di meja Belum Pasti.');
    if (!masihTerbuka(klaim)) throw new Refusal('Klaim ini sudah ditolak Jamkrindo, jadi tidak perlu ditarik.');
    const temuan = temuanDari({
      noSurat: salahTeks(isian.noSurat, 100),
      tanggal: salahHari(isian.tanggal, now),
      alasan: salahTeks(isian.alasan, 500),
    });
    if (temuan.length > 0) throw new InputError(temuan);
    const { id } = await tx.penarikan_klaim.create({
      data: {
        klaim_id: klaim.id,
        no_surat: isian.noSurat,
        tanggal: toDay(isian.tanggal),
        alasan: isian.alasan,
        dibuat_oleh: actor.id,
      },
    });
    await recordAudit(tx, actor, {
      tindakan: 'tarik_klaim',
      objek: ['klaim', klaim.id],
      cabangId: klaim.cabang_id,
      ringkasan: `Menarik klaim dengan surat ${isian.noSurat}`,
      sesudah: { noSurat: isian.noSurat, tanggal: isian.tanggal, alasan: isian.alasan },
    });
    return { id };
  });
}
