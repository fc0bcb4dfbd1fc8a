import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { bolehBacaIsi, kataPenjamin } from './kata-penjamin.ts';
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
      percobaan: { orderBy: { ke: 'asc' }, omit: { target: true, isi: true, tanda_tangan: true } },
      pertanyaan: { orderBy: { urutan: 'asc' }, include: { penjawab: nama } },
    },
  });
  if (!row) throw new Refusal('Pengujian tidak ditemukan.');
  const terbuka = await bolehBacaIsi(actor, row.dibuat_oleh);
  return {
    ...row,
    terbuka,
    temuan: bacaTemuan(row.temuan),
    percobaan: row.percobaan.map(({ jawaban, ...call }) => ({
      ...call,
      sakelar: call.sakelar as Readonly<Record<string, unknown>>,
      kata: terbuka && !call.lolos ? kataPenjamin(jawaban) : null,
    })),
    pertanyaan: row.pertanyaan.map((tanya) => ({ ...tanya, pilihan: tanya.pilihan as { nilai: unknown; label: string }[] })),
  };
}
