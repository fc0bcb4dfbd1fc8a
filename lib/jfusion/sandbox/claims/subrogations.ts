import type { Effect } from '../ledger.ts';
import { rupiahToSen } from '../rupiah.ts';

/** One instalment: filed, and perhaps confirmed as paid. */
export interface Angsuran {
  readonly isi: Readonly<Record<string, string>>;
  readonly waktu: string;
  readonly sen: bigint;
  /** confirmed values, oldest first; more than one only where a repeated reference took effect twice */
  readonly dibayar: readonly bigint[];
}

type Isi = Readonly<Record<string, string | null | undefined>>;

/** The instalments which the ledger's lines add up to. */
export interface Subrogations {
  apply(effect: Effect): void;
  /** oldest first */
  all(): readonly Angsuran[];
  /** of one certificate, letter and payment reference; the latest where there are several */
  find(isi: Isi): Angsuran | undefined;
  /** sen taken of an account's claims so far: confirmed where paid, else as filed */
  takenOf(noRekening: string): bigint;
}

/** No instalments. */
export function createSubrogations(): Subrogations {
  const rows: Angsuran[] = [];
  const latest = new Map<string, number>();
  const ofAccount = new Map<string, number[]>();
  const taken = ({ sen, dibayar }: Angsuran): bigint => (dibayar.length === 0 ? sen : dibayar.reduce((sum, one) => sum + one, 0n));

  return {
    apply: ({ operasi, isi, waktu }) => {
      const sen = rupiahToSen(isi.nilai_subrogasi ?? '0');
      const noRekening = isi.no_rekening ?? '';
      if (operasi === 'pengajuanSubrogasi') {
        latest.set(nameOf(isi), rows.length);
        ofAccount.set(noRekening, [...(ofAccount.get(noRekening) ?? []), rows.length]);
        rows.push({ isi, waktu, sen, dibayar: [] });
      } else if (operasi === 'pembayaranSubrogasi') {
        const at = latest.get(nameOf(isi)) ?? -1;
        const found = rows[at];
        if (!found) throw new Error('a payment for an instalment which the ledger does not have');
        rows[at] = { ...found, dibayar: [...found.dibayar, sen] };
      }
    },
    all: () => rows,
    find: (isi) => rows[latest.get(nameOf(isi)) ?? -1],
    takenOf: (noRekening) =>
      (ofAccount.get(noRekening) ?? []).reduce((sum, at) => {
        const row = rows[at];
        return row ? sum + taken(row) : sum;
      }, 0n),
  };
}

function nameOf({ no_rekening, nomor_sertifikat, no_surat_subrogasi, no_referensi_pembayaran }: Isi): string {
  return JSON.stringify([no_rekening, nomor_sertifikat, no_surat_subrogasi, no_referensi_pembayaran]);
}
