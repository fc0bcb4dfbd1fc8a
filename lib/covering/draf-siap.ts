import { type Actor, may } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { daftarDraf } from '#lib/draf/draf.ts';
import { periksaKertas } from '#lib/kertas/isian-kertas.ts';
import { toSen } from '#lib/rupiah.ts';
import { bersihkanIsian, isianDraf, periksaIsian } from './schema.ts';

/** Most drafts filed together, and looked at for it. */
export const KELOMPOK_MAKS = 100;

/** One of a person's drafts. `kurang` counts what must be filled in or mended before it can be filed; `plafon` rupiah, null where it is no amount yet. */
export interface DrafPermohonan {
  readonly id: string;
  readonly nama: string | null;
  readonly nomorAplikasi: string | null;
  readonly plafon: string | null;
  readonly kurang: number;
  readonly diperbaruiPada: Date;
}

/** A person's drafts of filings with how far each is from being filed, the latest first, at most a hundred. */
export async function drafSiap(actor: Actor): Promise<DrafPermohonan[]> {
  if (!may(actor, 'covering.ajukan')) return [];
  const [koneksi, drafs] = await Promise.all([
    db().koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { kode_bank: true } }),
    daftarDraf(actor, 'pengajuan', KELOMPOK_MAKS),
  ]);
  return drafs.map(({ id, isi, diperbaruiPada }) => {
    const draf = isianDraf(isi);
    const isian = bersihkanIsian({ kode_bank: koneksi.kode_bank, ...draf.isian, coverage: '70' });
    const kertas = draf.koreksiDariId ? [] : periksaKertas(draf.isian);
    return {
      id,
      nama: isian.nama_debitur ?? null,
      nomorAplikasi: isian.nomor_aplikasi ?? null,
      plafon: rupiah(isian.plafon_kredit),
      kurang: kertas.length + periksaIsian(isian).length,
      diperbaruiPada,
    };
  });
}

function rupiah(nilai: string | undefined): string | null {
  try {
    return nilai && toSen(nilai) > 0n ? nilai : null;
  } catch {
    return null;
  }
}
