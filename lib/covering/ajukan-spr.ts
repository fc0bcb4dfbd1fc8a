import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { labelOf, statusData } from '#lib/jfusion/contract/codes.ts';
import { catatKertas, siapkanKertas } from '#lib/kertas/asal-kertas.ts';
import { catatanKertas, type IsianKertas } from '#lib/kertas/isian-kertas.ts';
import { fileLetter } from '#lib/pengiriman/file-letter.ts';
import { semuaStatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { payloadPenjaminanSpr } from './jfusion.ts';
import { barisSpr } from './row.ts';
import { bersihkanNilai, type IsianSpr, kolomSpr, periksaSpr } from './schema.ts';
import { dapatDikoreksi } from './status.ts';

const masihBerlaku = semuaStatusPengiriman.filter((status) => statusPengiriman[status].holds);

/**
 * Files an SPR that continues a guarantee with a certificate: filing, audit row and letter in one transaction, under the form's
 * once-key. The account and certificate continued are the book's own; `no_rekening_asal` is the first of the chain where it is
 * left empty. @throws InputError with every finding; Refusal while another SPR of the same guarantee stands, or a claim on it is open or
 * was paid
 */
export async function ajukanSpr(
  actor: Actor,
  input: { kunci: string; penjaminanId: string; isian: IsianSpr & IsianKertas; koreksiDariId: string | null; drafId?: string | null },
): Promise<{ id: string }> {
  permit(actor, 'covering.spr');
  return once(actor, 'ajukan-spr', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM penjaminan WHERE id = ${input.penjaminanId}::uuid FOR UPDATE`;
    const lama = inScope(
      actor,
      await tx.penjaminan.findUnique({ where: { id: input.penjaminanId }, include: { awal: true, berikutnya: { select: { id: true } } } }),
    );
    if (!lama.no_sertifikat) throw new Refusal('Sertifikat belum bernomor, jadi SPR belum dapat diajukan.');
    if (!lama.jenis_kur) throw new Refusal('Produk ini tidak dapat diajukan lewat J-FUSION; hanya KUR.');
    if (lama.berikutnya) throw new Refusal('Penjaminan ini sudah dilanjutkan oleh SPR lain. Ajukan dari sertifikat yang terakhir.');
    const berjalan = await tx.pengajuan_spr.findFirst({
      where: { penjaminan_id: lama.id, pengiriman: { status: { in: masihBerlaku } } },
      include: { pengiriman: true },
    });
    if (berjalan)
      throw new Refusal(
        `SPR atas sertifikat ini sudah diajukan dan berstatus ${statusPengiriman[berjalan.pengiriman.status].label.toLowerCase()}. Tunggu sampai jelas.`,
      );
    await tolakYangDiklaim(tx, lama.id);
    const koreksiDari = await asalKoreksi(tx, lama.id, input.koreksiDariId);

    const isian = {
      no_rekening_asal: (lama.awal ?? lama).no_rekening,
      ...bersihkanNilai(kolomSpr, input.isian),
      no_rekening_lama: lama.no_rekening,
      no_sertifikat_lama: lama.no_sertifikat,
    };
    const { kertas, temuan: temuanKertas } = await siapkanKertas(tx, actor, { jenis: 'pengajuan_spr', ...input });
    const temuan = [...periksaSpr(isian), ...temuanKertas];
    const awalId = lama.awal_id ?? lama.id;
    const sama = await tx.penjaminan.findFirst({
      where: { nomor_aplikasi: isian.nomor_aplikasi ?? '', OR: [{ id: awalId }, { awal_id: awalId }] },
    });
    if (sama) temuan.push({ field: 'nomor_aplikasi', pesan: 'harus berbeda dari nomor aplikasi penjaminan yang dilanjutkan' });
    if (temuan.length > 0) throw new InputError(temuan);

    const id = newId();
    const payload = payloadPenjaminanSpr(isian);
    const surat = await fileLetter(tx, actor, {
      operasi: 'penjaminanSpr',
      payload,
      objek: { jenis: 'pengajuan_spr', id },
      cabangId: lama.cabang_id,
      tujuan: 'layar',
      tentang: {
        noRekening: payload.no_rekening_baru,
        noRekeningLain: [payload.no_rekening_lama, payload.no_rekening_asal],
        nomorAplikasi: payload.nomor_aplikasi,
      },
      nilai: payload.plafon_kredit,
      koreksiDariId: koreksiDari?.pengiriman_id ?? null,
    });
    await tx.pengajuan_spr.create({
      data: {
        id,
        cabang_id: lama.cabang_id,
        penjaminan_id: lama.id,
        pengiriman_id: surat.id,
        koreksi_dari_id: koreksiDari?.id ?? null,
        dibuat_oleh: actor.id,
        ...barisSpr(payload),
      },
    });
    await catatKertas(tx, 'pengajuan_spr', id, kertas);
    if (input.drafId) await tx.draf.deleteMany({ where: { id: input.drafId, pengguna_id: actor.id } });
    await recordAudit(tx, actor, {
      tindakan: 'ajukan_spr',
      objek: ['pengajuan_spr', id],
      cabangId: lama.cabang_id,
      ringkasan: `Mengajukan SPR ${labelOf(statusData, payload.status_data).toLowerCase()} atas sertifikat ${lama.no_sertifikat}${catatanKertas(kertas)}`,
      sesudah: { ...payload, kertas },
    });
    return { id };
  });
}

/** What is being claimed, or was paid, is not continued; a claim turned down or taken back stands in nobody's way. */
async function tolakYangDiklaim(tx: Tx, penjaminanId: string): Promise<void> {
  const klaim = await tx.klaim.findMany({
    where: { penjaminan_id: penjaminanId, penarikan: null, pengiriman: { status: { in: masihBerlaku } } },
    select: { keputusan: { orderBy: { id: 'desc' }, take: 1 }, pembayaran: { select: { id: true } } },
  });
  if (klaim.some(({ pembayaran }) => pembayaran.length > 0))
    throw new Refusal('Klaim atas sertifikat ini sudah dibayar Jamkrindo, jadi tidak dapat dilanjutkan SPR.');
  if (klaim.some(({ keputusan }) => keputusan[0]?.putusan !== 'ditolak'))
    throw new Refusal('Sertifikat ini sedang diklaim, jadi belum dapat dilanjutkan SPR. Tunggu keputusannya, atau tarik klaimnya dahulu.');
}

async function asalKoreksi(tx: Tx, penjaminanId: string, id: string | null): Promise<{ id: string; pengiriman_id: string } | null> {
  if (!id) return null;
  const asal = await tx.pengajuan_spr.findUnique({ where: { id }, include: { pengiriman: true, koreksi: { select: { id: true } } } });
  if (!asal || asal.penjaminan_id !== penjaminanId) throw new Refusal('SPR yang dikoreksi tidak ditemukan pada penjaminan ini.');
  if (!dapatDikoreksi.includes(asal.pengiriman.status) || asal.koreksi) throw new Refusal('SPR itu tidak sedang menunggu koreksi.');
  return asal;
}
