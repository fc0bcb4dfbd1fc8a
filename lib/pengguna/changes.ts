type Isi = {
  readonly nama: string;
  readonly email: string | null;
  readonly peran: readonly string[];
  readonly cabangId: string;
  readonly semuaCabang: boolean;
  readonly cakupan: readonly string[];
};

/** What differs between two states of an account, in words; `wewenang`: whether the person may do or see something else by it. */
export function changesBetween(lama: Isi, baru: Isi): { readonly kata: readonly string[]; readonly wewenang: boolean } {
  const sama = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();
  const beda = {
    nama: lama.nama !== baru.nama,
    surel: lama.email !== baru.email,
    peran: !sama(lama.peran, baru.peran),
    cabang: lama.cabangId !== baru.cabangId,
    cakupan: lama.semuaCabang !== baru.semuaCabang || !sama(lama.cakupan, baru.cakupan),
  };
  const kata = Object.entries(beda).flatMap(([satu, ya]) => (ya ? [satu] : []));
  return { kata, wewenang: beda.peran || beda.cabang || beda.cakupan };
}
