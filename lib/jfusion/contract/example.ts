/** One example as the partner document prints it (line breaks aside), and what it takes to make JSON of it. */
export interface Contoh {
  readonly teks: string;
  /** printed, mended: each stands once in the text; empty where the printed text is JSON */
  readonly perbaikan: readonly (readonly [printed: string, mended: string])[];
  /** what is odd about it */
  readonly catatan: string | null;
}

export interface ContohPermintaan extends Contoh {
  /** positions of the switches which the example implies, where they are not the defaults */
  readonly profil: Readonly<Record<string, string | boolean>>;
}

/** The example's JSON text, mended. */
export function mendedText({ teks, perbaikan }: Contoh): string {
  return perbaikan.reduce((text, [printed, mended]) => text.replace(printed, mended), teks);
}
