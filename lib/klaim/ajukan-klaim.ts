import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { bersihkanNilai } from '#lib/covering/schema.ts';
import type { Tx } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { catatKertas, siapkanKertas } from '#lib/kertas/asal-kertas.ts';
import { catatanKertas, type IsianKertas } from '#lib/kertas/isian-kertas.ts';
import { fileLetter } from '#lib/pengiriman/file-letter.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { perjanjianUntuk } from '#lib/referensi/perjanjian.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { fromDay } from '#lib/tanggal.ts';
import { antreRekening, payloadRequestKlaim } from './jfusion.ts';
import { barisKlaim } from './row.ts';
import { type IsianKlaim, kolomKlaim, periksaKlaim } from './schema.ts';
import { dapatDiajukanLagi, masihBerlaku, masihTerbuka } from './status.ts';

/**
 * Files a claim on a guarantee with a certificate: claim, audit row and letter in one transaction, under the form's once-key.
 * `penyebab_klaim` and `tipe_kredit` have one value each and need not be given; the draft it came of goes with it.
 * @throws InputError with every finding; Refusal where the account has an open claim, since an upload names only the account
 */
export async function ajukanKlaim(
  actor: Actor,
  input: { kunci: string; penjaminanId: string; isian: IsianKlaim & IsianKertas; koreksiDariId: string | null; drafId?: string },
  now: Date = new Date(),
): Promise<{ id: string }> {
  permit(actor, 'klaim.ajukan');
  return once(actor, 'ajukan-klaim', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM penjaminan WHERE id = ${input.penjaminanId}::uuid FOR UPDATE`;
    const penjaminan = inScope(
      actor,
      await tx.penjaminan.findUnique({ where: { id: input.penjaminanId }, include: { berikutnya: { select: { no_sertifikat: true } } } }),
    );
    const { no_sertifikat, berikutnya } = penjaminan;
    if (!no_sertifikat) throw new Refusal('Sertifikat belum bernomor, jadi klaim belum dapat diajukan.');
    if (!penjaminan.jenis_kur) throw new Refusal('Produk ini tidak dapat diklaim lewat J-FUSION; hanya KUR.');
    if (berikutnya)
      throw new Refusal(
        `Penjaminan ini sudah dilanjutkan SPR. Ajukan klaim dari sertifikat ${berikutnya.no_sertifikat ?? 'SPR-nya begitu bernomor'}.`,
      );
    await periksaRekening(tx, penjaminan);
    const koreksiDari = await asalKoreksi(tx, penjaminan.id, input.koreksiDariId);

    const isian = {
      penyebab_klaim: '3',
      tipe_kredit: '1',
      ...bersihkanNilai(kolomKlaim, input.isian),
      no_rekening: penjaminan.no_rekening,
      nomor_aplikasi: penjaminan.nomor_aplikasi,
      nomor_sertifikat: no_sertifikat,
    };
    const { kertas, temuan: temuanKertas } = await siapkanKertas(tx, actor, { jenis: 'klaim', ...input }, now);
    const temuan = [...periksaKlaim(isian, now), ...temuanKertas];
    if (temuan.length > 0) throw new InputError(temuan);

    const id = newId();
    const perjanjian = await perjanjianUntuk(tx, penjaminan.produk_kode, fromDay(penjaminan.tanggal_awal));
    const payload = payloadRequestKlaim(isian);
    const surat = await fileLetter(tx, actor, {
      operasi: 'requestKlaim',
      payload,
      objek: { jenis: 'klaim', id },
      cabangId: penjaminan.cabang_id,
      tujuan: 'layar',
      tentang: { noRekening: payload.no_rekening, nomorAplikasi: payload.nomor_aplikasi },
      nilai: payload.nilai_tuntutan_klaim,
      koreksiDariId: koreksiDari?.pengiriman_id ?? null,
    });
    await tx.klaim.create({
      data: {
        id,
        cabang_id: penjaminan.cabang_id,
        penjaminan_id: penjaminan.id,
        pengiriman_id: surat.id,
        koreksi_dari_id: koreksiDari?.id ?? null,
        dibuat_oleh: actor.id,
        perjanjian_id: perjanjian?.id ?? null,
        nama_debitur: penjaminan.nama_debitur,
        ...barisKlaim(payload),
      },
    });
    await catatKertas(tx, 'klaim', id, kertas);
    await recordAudit(tx, actor, {
      tindakan: 'ajukan_klaim',
      objek: ['klaim', id],
      cabangId: penjaminan.cabang_id,
      ringkasan: `Mengajukan klaim ${formatRupiah(payload.nilai_tuntutan_klaim)} atas sertifikat ${no_sertifikat}${catatanKertas(kertas)}`,
      sesudah: { ...payload, kertas },
    });
    if (input.drafId) await tx.draf.deleteMany({ where: { id: input.drafId, pengguna_id: actor.id } });
    return { id };
  });
}

/** What tells how a claim stands. */
const fakta = { pengiriman: true, keputusan: { orderBy: { id: 'desc' }, take: 1 }, pembayaran: true, penarikan: true } as const;

/** One open claim per account, none on a guarantee whose claim was paid, and none that a document still on its way would go to. */
async function periksaRekening(tx: Tx, penjaminan: { id: string; no_rekening: string }): Promise<void> {
  await antreRekening(tx, penjaminan.no_rekening);
  const lain = await tx.klaim.findMany({
    where: { no_rekening: penjaminan.no_rekening },
    include: fakta,
  });
  if (lain.some(masihTerbuka))
    throw new Refusal(
      `Rekening ${penjaminan.no_rekening} masih punya klaim yang berjalan. Dokumen klaim dikirim per rekening, jadi hanya satu klaim sekaligus.`,
    );
  if (lain.some((row) => row.penjaminan_id === penjaminan.id && row.pembayaran.length > 0))
    throw new Refusal('Klaim atas sertifikat ini sudah dibayar Jamkrindo.');
  const dokumen = await tx.dokumen_klaim.findFirst({
    where: { klaim: { no_rekening: penjaminan.no_rekening }, pengiriman: { status: { in: masihBerlaku, not: 'berhasil' } } },
    include: { pengiriman: true },
  });
  if (dokumen)
    throw new Refusal(
      `Dokumen ${dokumen.kode} untuk klaim sebelumnya masih ${statusPengiriman[dokumen.pengiriman.status].label.toLowerCase()}. Tunggu sampai jelas, supaya tidak masuk ke klaim yang baru.`,
    );
}

async function asalKoreksi(tx: Tx, penjaminanId: string, id: string | null): Promise<{ id: string; pengiriman_id: string } | null> {
  if (!id) return null;
  const asal = await tx.klaim.findUnique({ where: { id }, include: { ...fakta, koreksi: { select: { id: true } } } });
  if (!asal || asal.penjaminan_id !== penjaminanId) throw new Refusal('Klaim yang dikoreksi tidak ditemukan pada penjaminan ini.');
  if (!dapatDiajukanLagi(asal) || asal.koreksi) throw new Refusal('Klaim itu tidak sedang menunggu koreksi.');
  return asal;
}
