import { type AsalKertas, kalimatKertas } from '#lib/kertas/isian-kertas.ts';

/** That a record was first written on paper: which form, when, by whom; nothing for every other. */
export function DariKertas({ kertas }: { readonly kertas: AsalKertas | null }) {
  return kertas && <p className="mt-6 border-l-2 border-rule-strong pl-3 text-soft">Dari {kalimatKertas(kertas)}.</p>;
}
