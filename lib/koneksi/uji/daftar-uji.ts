import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { bacaTemuan } from './temuan-uji.ts';

/** The steps a connection test is told by; the calls inside a step count to none. */
const LANGKAH = ['jangkau', 'jam', 'token', 'tanda_tangan'];
const TAMPIL = 100;

/** Tests of the connection, the newest first, with the steps of those that test the connection alone. */
export async function daftarUji(actor: Actor) {
  permit(actor, 'koneksi.lihat');
  const rows = await db().uji.findMany({
    orderBy: { id: 'desc' },
    take: TAMPIL,
    omit: { isian: true, profil: true },
    include: {
      pembuat: { select: { nama: true } },
      percobaan: {
        where: { tahap: { in: LANGKAH }, uji: { jenis: 'koneksi' } },
        orderBy: { ke: 'asc' },
        select: { tahap: true, lolos: true, keterangan: true, selesai: true },
      },
    },
  });
  return rows.map(({ percobaan, ...row }) => ({ ...row, temuan: bacaTemuan(row.temuan), langkah: percobaan }));
}
