import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { bersihkanNilai } from '#lib/covering/schema.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { catatKertas, siapkanKertas } from '#lib/kertas/asal-kertas.ts';
import { catatanKertas, type IsianKertas } from '#lib/kertas/isian-kertas.ts';
import { fileLetter } from '#lib/pengiriman/file-letter.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { payloadSubrogasi } from './jfusion.ts';
import { klaimTerkunci, porsiPenjamin } from './queries.ts';
import { barisAngsuran } from './row.ts';
import { type IsianAngsuran, kolomSubrogasi, periksaAngsuran, periksaBagian } from './schema.ts';
import { masihBerdiri, nomorBerikut, sisaSubrogasi, terbawa } from './status.ts';

/**
 * Files one instalment of a paid claim (the first of its two letters): row, audit and letter in one transaction, under the
 * form's once-key. The guarantor's share of what was collected follows the agreement (PKS); `koreksiDariId` names one that was
 * refused, cancelled or taken back. @throws InputError with every finding, also where the value leaves the bounds of the
 * agreement or is more than may still be recovered; Refusal while the claim is unpaid
 */
export async function ajukanAngsuran(
  actor: Actor,
  input: { kunci: string; klaimId: string; isian: IsianAngsuran & IsianKertas; koreksiDariId: string | null },
  now: Date = new Date(),
): Promise<{ id: string }> {
  permit(actor, 'subrogasi.ajukan');
  return once(actor, 'ajukan-angsuran', input.kunci, async (tx) => {
    const klaim = await klaimTerkunci(tx, actor, input.klaimId);
    if (klaim.pembayaran.length === 0)
      throw new Refusal('Klaim ini belum dibayar Jamkrindo, jadi belum ada subrogasi yang dapat diangsur.');
    const koreksiDari = klaim.angsuran.find(({ id }) => id === input.koreksiDariId);
    if (input.koreksiDariId && !koreksiDari) throw new Refusal('Angsuran yang dikoreksi tidak ditemukan pada klaim ini.');
    if (koreksiDari && (masihBerdiri(koreksiDari) || koreksiDari.koreksi)) throw new Refusal('Angsuran itu tidak sedang menunggu koreksi.');

    const isian = {
      ...bersihkanNilai(kolomSubrogasi, input.isian),
      nomor_aplikasi: klaim.nomor_aplikasi,
      no_rekening: klaim.no_rekening,
      nomor_sertifikat: klaim.nomor_sertifikat,
    };
    const { nilai_tertagih = '' } = bersihkanNilai([{ name: 'nilai_tertagih' }], input.isian);
    const persen = await porsiPenjamin(tx, klaim);
    const dasar = { persen, sisa: sisaSubrogasi(klaim), terbawa: terbawa(klaim) };
    const { kertas, temuan: temuanKertas } = await siapkanKertas(tx, actor, { jenis: 'angsuran', ...input }, now);
    const temuan = [...periksaAngsuran(isian, now), ...periksaBagian({ ...isian, nilai_tertagih }, dasar), ...temuanKertas];
    const kembar = klaim.angsuran.find(
      (row) =>
        (masihBerdiri(row) || row.pembalikan) &&
        row.no_surat_subrogasi === isian.no_surat_subrogasi &&
        row.no_referensi_pembayaran === isian.no_referensi_pembayaran,
    );
    if (kembar)
      temuan.push({ field: 'no_surat_subrogasi', pesan: `sudah dipakai angsuran ke-${kembar.ke} dengan nomor referensi yang sama` });
    if (temuan.length > 0) throw new InputError(temuan);

    const id = newId();
    const payload = payloadSubrogasi(isian);
    const ke = nomorBerikut(klaim, koreksiDari ?? null);
    const surat = await fileLetter(tx, actor, {
      operasi: 'pengajuanSubrogasi',
      payload,
      objek: { jenis: 'angsuran', id },
      cabangId: klaim.cabang_id,
      tujuan: 'layar',
      tentang: { noRekening: klaim.no_rekening, nomorAplikasi: klaim.nomor_aplikasi },
      nilai: payload.nilai_subrogasi,
      koreksiDariId: koreksiDari?.pengiriman_id ?? null,
    });
    await tx.angsuran.create({
      data: {
        id,
        cabang_id: klaim.cabang_id,
        klaim_id: klaim.id,
        ke,
        pengiriman_id: surat.id,
        koreksi_dari_id: koreksiDari?.id ?? null,
        dibuat_oleh: actor.id,
        ...barisAngsuran(payload, { tertagih: nilai_tertagih, persen }),
      },
    });
    await catatKertas(tx, 'angsuran', id, kertas);
    await recordAudit(tx, actor, {
      tindakan: 'ajukan_angsuran',
      objek: ['klaim', klaim.id],
      cabangId: klaim.cabang_id,
      ringkasan: `Mengajukan angsuran subrogasi ke-${ke} sebesar ${formatRupiah(payload.nilai_subrogasi)}${catatanKertas(kertas)}`,
      sesudah: { ...payload, kertas, nilai_tertagih, porsi_penjamin_persen: persen },
    });
    return { id };
  });
}
