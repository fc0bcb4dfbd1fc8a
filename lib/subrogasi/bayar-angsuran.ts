import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { fileLetter } from '#lib/pengiriman/file-letter.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatRupiah, toSen } from '#lib/rupiah.ts';
import { adalahNilai } from './hitung-bagian.ts';
import { payloadPembayaranSubrogasi } from './jfusion.ts';
import { klaimTerkunci } from './queries.ts';
import { konfirmasiBerlaku } from './status.ts';

/**
 * Confirms the payment of an instalment whose pengajuan the guarantor accepted: the second letter, with a reference of its own
 * and the confirmed value, which may be less than was filed: the rest stays owing. @throws InputError at `nilai`; Refusal while the pengajuan, or an earlier confirmation, is not settled
 */
export async function bayarAngsuran(actor: Actor, input: { kunci: string; angsuranId: string; nilai: string }): Promise<{ id: string }> {
  permit(actor, 'subrogasi.ajukan');
  if (!adalahNilai(input.nilai))
    throw new InputError([{ field: 'nilai', pesan: input.nilai ? 'harus nilai rupiah lebih dari nol' : 'wajib diisi' }]);
  return once(actor, 'bayar-angsuran', input.kunci, async (tx) => {
    const { klaim_id } = inScope(actor, await tx.angsuran.findUnique({ where: { id: input.angsuranId } }));
    const klaim = await klaimTerkunci(tx, actor, klaim_id);
    const angsuran = klaim.angsuran.find(({ id }) => id === input.angsuranId);
    if (angsuran?.pengiriman.status !== 'berhasil')
      throw new Refusal('Pengajuan angsuran ini belum diterima Jamkrindo, jadi pembayarannya belum dapat dikonfirmasi.');
    if (angsuran.pembalikan) throw new Refusal(`Angsuran ke-${angsuran.ke} sudah dibalik, jadi tidak dibayar lagi.`);
    const sudah = konfirmasiBerlaku(angsuran);
    if (sudah)
      throw new Refusal(
        `Pembayaran angsuran ke-${angsuran.ke} sudah dikonfirmasi dan berstatus ${statusPengiriman[sudah.pengiriman.status].label.toLowerCase()}.`,
      );
    if (toSen(input.nilai) > toSen(angsuran.nilai.toFixed(2)))
      throw new InputError([
        {
          field: 'nilai',
          pesan: `melebihi nilai yang diajukan, ${formatRupiah(angsuran.nilai.toFixed(2))}. Kelebihannya diajukan sebagai angsuran lain`,
        },
      ]);

    const id = newId();
    const surat = await fileLetter(tx, actor, {
      operasi: 'pembayaranSubrogasi',
      payload: payloadPembayaranSubrogasi(angsuran, klaim, input.nilai),
      objek: { jenis: 'pembayaran_angsuran', id },
      cabangId: klaim.cabang_id,
      tujuan: 'layar',
      tentang: { noRekening: klaim.no_rekening, nomorAplikasi: klaim.nomor_aplikasi },
      nilai: input.nilai,
      koreksiDariId:
        angsuran.pembayaran
          .map(({ pengiriman_id }) => pengiriman_id)
          .sort()
          .at(-1) ?? null,
    });
    await tx.pembayaran_angsuran.create({
      data: {
        id,
        cabang_id: klaim.cabang_id,
        angsuran_id: angsuran.id,
        pengiriman_id: surat.id,
        nilai: input.nilai,
        dibuat_oleh: actor.id,
      },
    });
    await recordAudit(tx, actor, {
      tindakan: 'bayar_angsuran',
      objek: ['klaim', klaim.id],
      cabangId: klaim.cabang_id,
      ringkasan: `Mengonfirmasi pembayaran angsuran subrogasi ke-${angsuran.ke} sebesar ${formatRupiah(input.nilai)}`,
      sesudah: { ke: angsuran.ke, nilai: input.nilai },
    });
    return { id };
  });
}
