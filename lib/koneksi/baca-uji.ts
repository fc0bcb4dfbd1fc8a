import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { bacaTemuan } from './temuan-uji.ts';

/** One test with every call (without what was sent and answered: `bacaPercobaanUji`), its questions and readings. @throws Refusal where there is none */
export async function bacaUji(actor: Actor, id: string) {
  permit(actor, 'koneksi.lihat');
  const nama = { select: { nama: true } };
  const row = await db().uji.findUnique({
    where: { id },
    omit: { isian: true, profil: true },
    include: {
      pembuat: nama,
      pembeku: nama,
      versi: { orderBy: { nomor: 'desc' }, select: { nomor: true } },
      percobaan: { orderBy: { ke: 'asc' }, omit: { target: true, isi: true, jawaban: true, tanda_tangan: true } },
      pertanyaan: { orderBy: { urutan: 'asc' }, include: { penjawab: nama } },
    },
  });
  if (!row) throw new Refusal('Pengujian tidak ditemukan.');
  return {
    ...row,
    temuan: bacaTemuan(row.temuan),
    percobaan: row.percobaan.map((call) => ({ ...call, sakelar: call.sakelar as Readonly<Record<string, unknown>> })),
    pertanyaan: row.pertanyaan.map((tanya) => ({ ...tanya, pilihan: tanya.pilihan as { nilai: unknown; label: string }[] })),
  };
}
