import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { lockName } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { type JfusionProfile, type OperasiSingkat, parseProfile } from '#lib/jfusion/contract/profile.ts';
import type { Prisma } from '#prisma/client.ts';
import { positionsOf } from '../positions.ts';
import { bacaTemuan, type TemuanUji } from './temuan-uji.ts';

interface Jawaban {
  readonly kunci: string;
  readonly ujiId: string;
  readonly pertanyaanId: string;
  /** number of the choice, from 0 */
  readonly pilihan: number;
}

/**
 * Answers one question of a UAT run: the answer becomes a reading, and the last answer ends the run.
 * @returns how many questions are left @throws InputError where there is no such choice, Refusal where nothing is asked any more
 */
export async function jawabPertanyaan(actor: Actor, { kunci, ujiId, pertanyaanId, pilihan }: Jawaban): Promise<{ sisa: number }> {
  permit(actor, 'koneksi.ubah');
  return once(actor, 'jawab-pertanyaan', kunci, async (tx) => {
    await lockName(tx, `uji:${ujiId}`);
    const tanya = await tx.pertanyaan_uji.findFirst({ where: { id: pertanyaanId, uji_id: ujiId }, include: { uji: true } });
    if (!tanya) throw new Refusal('Pertanyaan tidak ditemukan.');
    if (tanya.uji.status !== 'bertanya') throw new Refusal('Pengujian ini sudah berakhir, jadi pertanyaannya tidak perlu dijawab lagi.');
    if (tanya.dijawab_pada) throw new Refusal('Pertanyaan ini sudah dijawab. Muat ulang halaman.');
    const nilai = (tanya.pilihan as { nilai: Prisma.InputJsonValue }[])[pilihan]?.nilai;
    if (nilai === undefined) throw new InputError([{ field: 'pilihan', pesan: 'pilih salah satu jawaban' }]);
    const now = new Date();
    await tx.pertanyaan_uji.update({ where: { id: tanya.id }, data: { jawaban: nilai, dijawab_oleh: actor.id, dijawab_pada: now } });
    const sisa = await tx.pertanyaan_uji.count({ where: { uji_id: ujiId, dijawab_pada: null } });
    const temuan = withAnswer(bacaTemuan(tanya.uji.temuan), parseProfile(tanya.uji.profil), tanya.sakelar, nilai, actor.nama);
    await tx.uji.update({
      where: { id: ujiId },
      data: { temuan: temuan as unknown as Prisma.InputJsonValue, ...(sisa === 0 ? { status: 'selesai' as const, selesai: now } : {}) },
    });
    await recordAudit(tx, actor, {
      tindakan: 'jawab_pertanyaan',
      objek: ['uji', ujiId],
      ringkasan: `Menjawab pertanyaan UAT tentang ${tanya.sakelar}`,
      sesudah: { sakelar: tanya.sakelar, jawaban: nilai },
    });
    return { sisa };
  });
}

/** A switch whose reading a call gave keeps that evidence where the person says the same. */
function withAnswer(temuan: readonly TemuanUji[], profil: JfusionProfile, sakelar: string, nilai: unknown, nama: string): TemuanUji[] {
  const before = temuan.find((row) => row.sakelar === sakelar);
  if (before?.cara === 'panggilan' && JSON.stringify(before.ditemukan) === JSON.stringify(nilai)) return [...temuan];
  const [, singkat] = sakelar.split('replay.');
  const sekarang = singkat ? (profil.replay[singkat as OperasiSingkat] ?? 'tidak') : positionsOf(profil).get(sakelar);
  const row: TemuanUji = { sakelar, sekarang, ditemukan: nilai, cara: 'orang', bukti: null, keterangan: `Jawaban ${nama}.` };
  return before ? temuan.map((other) => (other === before ? row : other)) : [...temuan, row];
}
