import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { lockName } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { type FormulirUat, periksaIsian, sealIsian } from './isian-uji.ts';

type Pesanan =
  | { readonly kunci: string; readonly jenis: 'koneksi' }
  | { readonly kunci: string; readonly jenis: 'uat'; readonly isian: FormulirUat };

/**
 * Orders a test of the connection as it stands now; the worker runs it. One at a time.
 * @throws InputError at each field of a UAT that does not fit, Refusal while another test is open
 */
export async function pesanUji(actor: Actor, pesanan: Pesanan): Promise<{ ujiId: string }> {
  permit(actor, 'koneksi.ubah');
  const isian = pesanan.jenis === 'uat' ? periksaIsian(pesanan.isian) : null;
  return once(actor, 'pesan-uji', pesanan.kunci, async (tx) => {
    await lockName(tx, 'uji');
    const terbuka = await tx.uji.findFirst({ where: { status: { in: ['menunggu', 'berjalan', 'bertanya'] } } });
    if (terbuka) {
      throw new Refusal(
        terbuka.status === 'bertanya'
          ? 'UAT sebelumnya masih menunggu jawaban. Jawab pertanyaannya atau hentikan dahulu.'
          : 'Pengujian lain masih berjalan. Tunggu sampai selesai, atau hentikan dahulu.',
      );
    }
    const koneksi = await tx.koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });
    const { id } = await tx.uji.create({
      data: {
        jenis: pesanan.jenis,
        lingkungan: koneksi.lingkungan,
        base_url: koneksi.base_url,
        kunci_sidik: koneksi.kunci.sidik,
        profil_versi: koneksi.profil_versi,
        profil: parseProfile(koneksi.profil),
        isian: isian && sealIsian(isian),
        dibuat_oleh: actor.id,
      },
    });
    await recordAudit(tx, actor, {
      tindakan: 'pesan_uji',
      objek: ['uji', id],
      ringkasan: pesanan.jenis === 'uat' ? `Memesan UAT di lingkungan ${koneksi.lingkungan}` : 'Memesan uji koneksi',
      sesudah: { jenis: pesanan.jenis, profil_versi: koneksi.profil_versi, isian },
    });
    return { ujiId: id };
  });
}
