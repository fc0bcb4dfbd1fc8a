import type { Actor } from '#lib/auth/actor.ts';
import { type PerihalSurat, perihalSurat } from '#lib/covering/perihal-surat.ts';
import { perihalKlaim } from '#lib/klaim/perihal-klaim.ts';
import { perihalRekonsiliasi } from '#lib/laporan/perihal-rekonsiliasi.ts';
import { perihalAngsuran } from '#lib/subrogasi/perihal-angsuran.ts';
import { alamatPenjaminan } from './_alamat.ts';

type Letter = { readonly objek_jenis: string; readonly objek_id: string };

/** What a letter is about and the page that tells it; null for a guarantee from before this portal. */
export interface Subject extends PerihalSurat {
  readonly halaman: string | null;
}

/** What letters of any room are about, by the id of the record they speak of; only records of the actor's branches. */
export async function subjectsOf(actor: Actor, letters: readonly Letter[]): Promise<ReadonlyMap<string, Subject>> {
  const [penjaminan, rekonsiliasi, klaim, angsuran] = await Promise.all([
    perihalSurat(actor, letters),
    perihalRekonsiliasi(actor, letters),
    perihalKlaim(actor, letters),
    perihalAngsuran(actor, letters),
  ]);
  return new Map<string, Subject>([
    ...told([...penjaminan, ...rekonsiliasi], alamatPenjaminan),
    ...told(klaim, ({ klaimId }) => `/klaim/${klaimId}`),
    ...told(angsuran, ({ klaimId }) => `/subrogasi/${klaimId}`),
  ]);
}

function told<T extends PerihalSurat>(found: Iterable<readonly [string, T]>, page: (about: T) => string | null): [string, Subject][] {
  return Array.from(found, ([id, about]) => [id, { ...about, halaman: page(about) }]);
}
