import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/errors.ts';
import { formatWaktu } from '#lib/tanggal.ts';

/**
 * Approves or turns down a letter that waits for a second person. The decision is bound to the hash of the frozen body:
 * what was approved is what is sent. @throws Refusal for its own maker, a letter already decided, or another branch
 */
export function decideLetter(
  actor: Actor,
  input: { kunci: string; pengirimanId: string; isiSha256: string; keputusan: 'disetujui' | 'ditolak'; alasan: string | null },
): Promise<{ id: string }> {
  permit(actor, 'persetujuan.putuskan');
  return once(actor, 'putuskan-persetujuan', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM pengiriman WHERE id = ${input.pengirimanId}::uuid FOR UPDATE`;
    const surat = inScope(actor, await tx.pengiriman.findUnique({ where: { id: input.pengirimanId }, include: { persetujuan: true } }));
    if (surat.persetujuan) {
      const oleh = await tx.pengguna.findUnique({ where: { id: surat.persetujuan.diputus_oleh } });
      throw new Refusal(
        `Surat ini sudah ${surat.persetujuan.keputusan} oleh ${oleh?.nama ?? 'orang lain'} pada ${formatWaktu(surat.persetujuan.diputus_pada)}.`,
      );
    }
    if (surat.status !== 'menunggu_persetujuan') throw new Refusal('Surat ini tidak sedang menunggu persetujuan.');
    if (surat.dibuat_oleh === actor.id) throw new Refusal('Pembuat tidak boleh menyetujui suratnya sendiri. Mintalah supervisor lain.');
    if (surat.isi_sha256 !== input.isiSha256) throw new Refusal('Isi surat berubah sejak Anda membukanya. Muat ulang lalu periksa lagi.');
    if (input.keputusan === 'ditolak' && !input.alasan)
      throw new Refusal('Tulis alasan penolakan supaya pembuat tahu apa yang harus diperbaiki.');
    await tx.persetujuan.create({
      data: {
        pengiriman_id: surat.id,
        isi_sha256: surat.isi_sha256,
        dibuat_oleh: surat.dibuat_oleh,
        diputus_oleh: actor.id,
        keputusan: input.keputusan,
        alasan: input.alasan,
      },
    });
    const setuju = input.keputusan === 'disetujui';
    await tx.pengiriman.update({
      where: { id: surat.id },
      data: setuju
        ? { status: 'siap' }
        : { status: 'dibatalkan', selesai_pada: new Date(), keterangan: `Tidak disetujui: ${input.alasan}`.slice(0, 500) },
    });
    await recordAudit(tx, actor, {
      tindakan: setuju ? 'setujui_surat' : 'tolak_surat',
      objek: ['pengiriman', surat.id],
      cabangId: surat.cabang_id,
      ringkasan: setuju ? 'Menyetujui surat untuk dikirim' : 'Menolak surat sebelum dikirim',
      sesudah: { alasan: input.alasan },
    });
    return { id: surat.id };
  });
}
