import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { atFields, InputError, Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { fileLetter } from '#lib/pengiriman/file-letter.ts';
import { periksaMasa } from '#lib/referensi/periksa-masa.ts';
import { hariIni } from '#lib/tanggal.ts';
import { payloadPenjaminanBaru } from './jfusion.ts';
import { barisPengajuan } from './row.ts';
import { bersihkanIsian, type IsianPengajuan, lengkapi, periksaIsian } from './schema.ts';
import { dapatDikoreksi } from './status.ts';

/**
 * Files a guarantee: the filing, its audit row and its letter in one transaction, under the form's once-key.
 * @throws InputError with every finding; Refusal for a branch out of reach or an application or account already filed
 */
export async function ajukanPenjaminan(
  actor: Actor,
  input: { kunci: string; isian: IsianPengajuan; drafId: string | null; koreksiDariId: string | null },
): Promise<{ id: string }> {
  permit(actor, 'covering.ajukan');
  return once(actor, 'ajukan-penjaminan', input.kunci, async (tx) => {
    const koneksi = await tx.koneksi.findUniqueOrThrow({ where: { id: 1 } });
    const isian = bersihkanIsian({ kode_bank: koneksi.kode_bank, ...input.isian, coverage: '70' });
    const temuan = periksaIsian(isian);
    if (temuan.length > 0) throw new InputError(temuan);
    const lengkap = lengkapi(isian);
    const cabang = await tx.cabang.findFirst({ where: { kode_uker: lengkap.kode_uker ?? '', id: { in: [...actor.cabangIds] } } });
    if (!cabang) throw new InputError([{ field: 'kode_uker', pesan: 'bukan unit kerja Anda; pilih dari daftar' }]);
    const masa = await periksaMasa(tx, { cabang, jenisKur: lengkap.jenis_kur ?? '' }, hariIni());
    if (masa.length > 0) throw new InputError(masa);

    const asal = input.koreksiDariId
      ? await tx.pengajuan.findFirst({
          where: { id: input.koreksiDariId, cabang_id: { in: [...actor.cabangIds] } },
          include: { pengiriman: true, koreksi: true },
        })
      : null;
    if (input.koreksiDariId && !asal) throw new Refusal('Permohonan yang dikoreksi tidak ditemukan di cabang Anda.');
    if (asal && !dapatDikoreksi.includes(asal.pengiriman.status)) throw new Refusal('Permohonan itu tidak sedang menunggu koreksi.');
    if (asal?.koreksi) throw new Refusal('Permohonan itu sudah dikoreksi. Buka koreksinya dari halaman permohonan.');

    const id = newId();
    const surat = await fileLetter(tx, actor, {
      operasi: 'penjaminanBaru',
      payload: payloadPenjaminanBaru(lengkap),
      objek: { jenis: 'pengajuan', id },
      cabangId: cabang.id,
      tujuan: 'layar',
      tentang: { noRekening: lengkap.no_rekening ?? '', nomorAplikasi: lengkap.nomor_aplikasi ?? '' },
      nilai: lengkap.plafon_kredit ?? '0',
      koreksiDariId: asal?.pengiriman_id ?? null,
    }).catch(atFields({ no_telepon: 'no_hp' }));
    await tx.pengajuan.create({
      data: {
        id,
        cabang_id: cabang.id,
        pengiriman_id: surat.id,
        koreksi_dari_id: asal?.id ?? null,
        dibuat_oleh: actor.id,
        ...barisPengajuan(lengkap),
      },
    });
    await tx.koneksi.updateMany({ where: { id: 1, kode_bank: '' }, data: { kode_bank: lengkap.kode_bank ?? '' } });
    if (input.drafId) await tx.draf.deleteMany({ where: { id: input.drafId, pengguna_id: actor.id } });
    await recordAudit(tx, actor, {
      tindakan: 'ajukan_penjaminan',
      objek: ['pengajuan', id],
      cabangId: cabang.id,
      ringkasan: `Mengajukan penjaminan baru, nomor aplikasi ${lengkap.nomor_aplikasi}`,
      sesudah: lengkap,
    });
    return { id };
  });
}
