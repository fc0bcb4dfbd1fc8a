import type { Actor } from '#lib/auth/actor.ts';
import { type PerihalSurat, perihalSurat } from '#lib/covering/perihal-surat.ts';
import { type PerihalKlaim, perihalKlaim } from '#lib/klaim/perihal-klaim.ts';
import { perihalRekonsiliasi } from '#lib/laporan/perihal-rekonsiliasi.ts';
import { perihalAngsuran } from '#lib/subrogasi/perihal-angsuran.ts';
import { alamatPenjaminan } from './_alamat.ts';

type Letter = { readonly objek_jenis: string; readonly objek_id: string };

/** What a letter is about and the page that tells it: the filing's, or the guarantee's own where it is from before this portal. */
export interface Subject extends PerihalSurat, Pick<Partial<PerihalKlaim>, 'kodeDokumen'> {
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
    ...told([...penjaminan, ...rekonsiliasi], halamanDijamin),
    ...told(klaim, ({ klaimId }) => `/klaim/${klaimId}`),
    ...told(angsuran, ({ klaimId }) => `/subrogasi/${klaimId}`),
  ]);
}

function halamanDijamin(about: PerihalSurat): string | null {
  return alamatPenjaminan(about) ?? (about.penjaminanId && `/covering/sertifikat/${about.penjaminanId}`);
}

function told<T extends PerihalSurat>(found: Iterable<readonly [string, T]>, page: (about: T) => string | null): [string, Subject][] {
  return Array.from(found, ([id, about]) => [id, { ...about, halaman: page(about) }]);
}
