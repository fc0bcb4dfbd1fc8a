import { fromSen, jumlahkan, toSen } from '#lib/rupiah.ts';
import { bagianAngsuran, dibayarAngsuran, type FaktaAngsuran, type FaktaSubrogasi, masihBerdiri, statusAngsuran } from './status.ts';

/** One line of the running balance; amounts in rupiah as decimal strings, null where there is nothing to say. */
export interface BarisSaldo {
  readonly id: string;
  readonly ke: number;
  readonly status: ReturnType<typeof statusAngsuran>;
  /** counts towards the sums; a line that was refused, cancelled or taken back is shown and does not */
  readonly berdiri: boolean;
  readonly tertagih: string | null;
  readonly persen: string | null;
  readonly penjamin: string;
  readonly bank: string | null;
  readonly diajukan: string;
  readonly dibayar: string | null;
  /** filed, but confirmed for less: carried over */
  readonly kurang: string | null;
  /** what the guarantor is still owed after this line */
  readonly sisa: string;
}

/** The running balance of a paid claim, the oldest line first: only what the guarantor confirmed to have got lowers it. */
export function saldoBerjalan({ pembayaran, angsuran }: FaktaSubrogasi): BarisSaldo[] {
  let sisa = toSen(jumlahkan(pembayaran.map(({ nilai }) => nilai.toFixed(2))));
  return angsuran.toSorted(menurutNomor).map((row) => {
    const dibayar = dibayarAngsuran(row);
    sisa -= toSen(dibayar ?? '0');
    const tertagih = row.nilai_tertagih?.toFixed(2) ?? null;
    const penjamin = bagianAngsuran(row);
    const diajukan = row.nilai.toFixed(2);
    const kurang = dibayar === null ? 0n : toSen(diajukan) - toSen(dibayar);
    return {
      id: row.id,
      ke: row.ke,
      status: statusAngsuran(row),
      berdiri: masihBerdiri(row),
      tertagih,
      persen: row.porsi_penjamin_persen?.toFixed(2) ?? null,
      penjamin,
      bank: tertagih && fromSen(toSen(tertagih) - toSen(penjamin)),
      diajukan,
      dibayar,
      kurang: kurang > 0n ? fromSen(kurang) : null,
      sisa: fromSen(sisa),
    };
  });
}

function menurutNomor(a: FaktaAngsuran, b: FaktaAngsuran): number {
  return a.ke - b.ke || (a.id < b.id ? -1 : 1);
}
