import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { cleanText, isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { answered } from '#lib/pemberitahuan/answered.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';
import { holdersOf, seeing } from '#lib/pemberitahuan/recipients.ts';
import { formatWaktu, hariIni, toDay } from '#lib/tanggal.ts';
import { isFiling } from './status.ts';

export interface Usul {
  readonly kunci: string;
  readonly pengirimanId: string;
  readonly usul: 'diterima' | 'tidak_ada';
  readonly noSertifikat: string;
  readonly tanggalSertifikat: string;
  readonly catatan: string;
}

/** First of two people: says what became of a letter whose outcome is unknown, with the guarantor's number where it was accepted. */
export async function proposeSettlement(actor: Actor, input: Usul): Promise<{ id: string }> {
  permit(actor, 'pengiriman.usulkan');
  return once(actor, 'usulkan-penyelesaian', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM pengiriman WHERE id = ${input.pengirimanId}::uuid FOR UPDATE`;
    const surat = inScope(
      actor,
      await tx.pengiriman.findUnique({ where: { id: input.pengirimanId }, include: { penyelesaian: { where: { keputusan: null } } } }),
    );
    if (surat.status === 'dikirim') throw new Refusal('Surat ini sedang dipastikan dengan mengirimnya lagi. Tunggu jawabannya.');
    if (surat.status !== 'belum_pasti') throw new Refusal('Hasil surat ini sudah pasti; tidak ada yang perlu diusulkan.');
    if (surat.penyelesaian.length > 0) throw new Refusal('Sudah ada usul yang menunggu keputusan orang kedua.');
    const perluNomor = input.usul === 'diterima' && isFiling(surat.operasi);
    const noSertifikat = cleanText(input.noSertifikat);
    const temuan = [];
    if (perluNomor && !noSertifikat) temuan.push({ field: 'noSertifikat', pesan: 'wajib diisi, seperti tertulis pada cetakan sertifikat' });
    if (perluNomor && noSertifikat.length > 51) temuan.push({ field: 'noSertifikat', pesan: 'paling panjang 51 karakter' });
    if (perluNomor && !isCalendarDate(input.tanggalSertifikat))
      temuan.push({ field: 'tanggalSertifikat', pesan: 'harus tanggal yang ada di kalender, misalnya 17-06-2025' });
    else if (perluNomor && input.tanggalSertifikat > hariIni())
      temuan.push({ field: 'tanggalSertifikat', pesan: 'tidak boleh sesudah hari ini' });
    const catatan = cleanText(input.catatan);
    if (!catatan) temuan.push({ field: 'catatan', pesan: 'wajib diisi: dari mana Anda tahu' });
    if (catatan.length > 500) temuan.push({ field: 'catatan', pesan: `paling panjang 500 karakter, sekarang ${catatan.length}` });
    if (temuan.length > 0) throw new InputError(temuan);
    const usul = await tx.penyelesaian.create({
      data: {
        pengiriman_id: surat.id,
        usul: input.usul,
        catatan,
        diusulkan_oleh: actor.id,
        no_sertifikat: perluNomor ? noSertifikat : null,
        tanggal_sertifikat: perluNomor ? toDay(input.tanggalSertifikat) : null,
      },
    });
    await recordAudit(tx, actor, {
      tindakan: 'usulkan_penyelesaian',
      objek: ['pengiriman', surat.id],
      cabangId: surat.cabang_id,
      ringkasan: input.usul === 'diterima' ? 'Mengusulkan: diterima Jamkrindo' : 'Mengusulkan: tidak ada di Jamkrindo',
      sesudah: { catatan, noSertifikat },
    });
    const kepada = await holdersOf(tx, 'pengiriman.putuskan', surat.cabang_id);
    await notify(tx, kepada, { jenis: 'usul_meja', objek: ['pengiriman', surat.id], cabangId: surat.cabang_id }, actor.id);
    return { id: usul.id };
  });
}

/** Second of two people: confirms or turns down a proposal. The worker, the one meeting place of queue and business, then carries it out. */
export async function decideSettlement(
  actor: Actor,
  input: { kunci: string; penyelesaianId: string; keputusan: 'disetujui' | 'ditolak' },
): Promise<{ id: string }> {
  permit(actor, 'pengiriman.putuskan');
  return once(actor, 'putuskan-penyelesaian', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM penyelesaian WHERE id = ${input.penyelesaianId}::uuid FOR UPDATE`;
    const usul = await tx.penyelesaian.findUnique({ where: { id: input.penyelesaianId }, include: { pengiriman: true } });
    const surat = inScope(actor, usul?.pengiriman ?? null);
    if (!usul) throw new Refusal('Usul tidak ditemukan.');
    if (usul.keputusan && usul.diputus_pada) {
      const oleh = await tx.pengguna.findUnique({ where: { id: usul.diputus_oleh ?? '' } });
      throw new Refusal(`Usul ini sudah ${usul.keputusan} oleh ${oleh?.nama ?? 'orang lain'} pada ${formatWaktu(usul.diputus_pada)}.`);
    }
    if (usul.diusulkan_oleh === actor.id) throw new Refusal('Pengusul tidak boleh memutus usulnya sendiri. Mintalah supervisor lain.');
    if (surat.status === 'dikirim') throw new Refusal('Surat ini sedang dipastikan dengan mengirimnya lagi. Tunggu jawabannya.');
    if (surat.status !== 'belum_pasti') throw new Refusal('Hasil surat ini sudah pasti.');
    await tx.penyelesaian.update({
      where: { id: usul.id },
      data: { keputusan: input.keputusan, diputus_oleh: actor.id, diputus_pada: new Date() },
    });
    await recordAudit(tx, actor, {
      tindakan: 'putuskan_penyelesaian',
      objek: ['pengiriman', surat.id],
      cabangId: surat.cabang_id,
      ringkasan: input.keputusan === 'disetujui' ? 'Menyetujui usul penyelesaian' : 'Menolak usul penyelesaian',
    });
    await answered(tx, 'usul_meja', ['pengiriman', surat.id]);
    const kepada = await seeing(tx, [usul.diusulkan_oleh, surat.dibuat_oleh], surat.cabang_id);
    const isi = { keputusan: input.keputusan, usul: usul.usul };
    await notify(tx, kepada, { jenis: 'usul_meja_diputus', objek: ['pengiriman', surat.id], cabangId: surat.cabang_id, isi }, actor.id);
    return { id: usul.id };
  });
}
