import type { Actor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { formatTanggal, fromDay, hariIni } from '#lib/tanggal.ts';

interface Terbuka {
  readonly berlaku_sampai: Date | null;
  readonly digabung_ke_id: string | null;
}

/** Whether a branch takes something new on a day (ISO). */
export function masihBuka(cabang: Terbuka, hari: string): boolean {
  return cabang.digabung_ke_id === null && (cabang.berlaku_sampai === null || fromDay(cabang.berlaku_sampai) >= hari);
}

/** A branch which is to take something new, held as it is until the transaction ends. @throws Refusal where it is closed, merged or gone */
export async function cabangTerbuka(
  tx: Tx,
  id: string,
  hari: string = hariIni(),
): Promise<{ id: string; kode_uker: string; nama: string }> {
  await tx.$queryRaw`SELECT id FROM cabang WHERE id = ${id}::uuid FOR KEY SHARE`;
  const cabang = await tx.cabang.findUnique({ where: { id }, include: { digabung_ke: { select: { nama: true } } } });
  if (!cabang) throw new Refusal('Cabang itu tidak ditemukan.');
  if (cabang.digabung_ke) throw new Refusal(`${cabang.nama} sudah digabung ke ${cabang.digabung_ke.nama}. Pilih cabang itu.`);
  if (!masihBuka(cabang, hari))
    throw new Refusal(`${cabang.nama} sudah ditutup sesudah ${formatTanggal(cabang.berlaku_sampai && fromDay(cabang.berlaku_sampai))}.`);
  return cabang;
}

/**
 * The branch a filing's code stands for, held as it is until the transaction ends: a code in force, of a branch the actor sees.
 * Whether it is still open on the day is `periksaMasa`'s to say, beside the product. @throws InputError at `kode_uker`, telling of an old code what came after it
 */
export async function cabangPengajuan(tx: Tx, actor: Actor, kode: string) {
  const cabangIds = [...actor.cabangIds];
  await tx.$queryRaw`SELECT id FROM cabang WHERE kode_uker = ${kode} FOR KEY SHARE`;
  const cabang = await tx.cabang.findFirst({
    where: { kode_uker: kode, id: { in: cabangIds } },
    include: { digabung_ke: { select: { nama: true, kode_uker: true } } },
  });
  const salah = (pesan: string) => new InputError([{ field: 'kode_uker', pesan }]);
  if (cabang?.digabung_ke)
    throw salah(`${cabang.nama} sudah digabung ke ${cabang.digabung_ke.nama}; pakai kode ${cabang.digabung_ke.kode_uker}`);
  if (cabang) return cabang;
  const dahulu = await tx.kode_cabang.findFirst({
    where: { kode_uker: kode, cabang_id: { in: cabangIds } },
    orderBy: { berlaku_dari: 'desc' },
    include: { cabang: { select: { kode_uker: true } } },
  });
  throw salah(
    dahulu?.berlaku_sampai
      ? `kode ${kode} berlaku hanya sampai ${formatTanggal(fromDay(dahulu.berlaku_sampai))}; sekarang ${dahulu.cabang.kode_uker}`
      : 'bukan unit kerja Anda; pilih dari daftar',
  );
}
