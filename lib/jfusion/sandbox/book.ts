import type { Effect } from './ledger.ts';
import { rupiahToSen } from './rupiah.ts';
import { type Tagihan, tagihanIjp } from './tarif.ts';

export interface Penjaminan {
  readonly isi: Readonly<Record<string, string>>;
  /** null until it is issued (switch `sertifikat.saat`); `tanggal` is yyyy-mm-dd */
  readonly sertifikat: { readonly nomor: string; readonly tanggal: string } | null;
  /** filed while certificates were given after payment: may be named without a number */
  readonly tanpaNomor: boolean;
  readonly tagihan: readonly Tagihan[];
  readonly pembayaran: readonly { readonly tahunKe: number; readonly sen: bigint }[];
}

/** How a partner names a guarantee; a certificate that is not issued yet is named by `-` or by the application's number. */
export interface Sebutan {
  readonly nomorAplikasi: string;
  readonly noRekening: string;
  readonly noSertifikat: string;
}

/** What the ledger's lines add up to. */
export interface Book {
  apply(effect: Effect): void;
  /** guarantees filed for an application and an account, oldest first */
  filed(nomorAplikasi: string, noRekening: string): readonly Penjaminan[];
  find(sebutan: Sebutan): Penjaminan | undefined;
  aplikasiTerpakai(nomor: string): boolean;
  rekeningTerpakai(nomor: string): boolean;
  /** the first effect of an operation under a reference */
  firstOf(operasi: string, reference: string): Effect | undefined;
  /** certificates issued so far in a year of filing */
  issuedIn(year: string): number;
}

/** An empty book. */
export function createBook(): Book {
  const groups = new Map<string, Penjaminan[]>();
  const aplikasi = new Set<string>();
  const rekening = new Set<string>();
  const first = new Map<string, Effect>();
  const issued = new Map<string, number>();

  const groupOf = (nomorAplikasi: string, noRekening: string): Penjaminan[] => {
    const key = JSON.stringify([nomorAplikasi, noRekening]);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    return group;
  };

  const issue = ({ hasil }: Effect): Penjaminan['sertifikat'] => {
    const { no_sertifikat: nomor, tanggal_sertifikat: tanggal } = hasil;
    if (typeof nomor !== 'string' || typeof tanggal !== 'string') return null;
    const year = tanggal.slice(0, 4);
    issued.set(year, (issued.get(year) ?? 0) + 1);
    return { nomor, tanggal };
  };

  const applyBaru = (effect: Effect): void => {
    const { nomor_aplikasi = '', no_rekening = '', plafon_kredit = '', jangka_waktu = '' } = effect.isi;
    const sertifikat = issue(effect);
    const tagihan = tagihanIjp(plafon_kredit, jangka_waktu);
    groupOf(nomor_aplikasi, no_rekening).push({ isi: effect.isi, sertifikat, tanpaNomor: sertifikat === null, tagihan, pembayaran: [] });
    aplikasi.add(nomor_aplikasi);
    rekening.add(no_rekening);
  };

  const applyPembayaran = (effect: Effect): void => {
    const sebutan = sebutanOf(effect.isi);
    const group = groupOf(sebutan.nomorAplikasi, sebutan.noRekening);
    const at = group.findIndex((penjaminan) => named(penjaminan, sebutan));
    const found = group[at];
    if (!found) throw new Error('a payment for a guarantee which the ledger does not have');
    const payment = { tahunKe: Number(effect.isi.tahun_ke), sen: rupiahToSen(effect.isi.nilai_ijp ?? '') };
    group[at] = { ...found, sertifikat: found.sertifikat ?? issue(effect), pembayaran: [...found.pembayaran, payment] };
  };

  return {
    apply: (effect) => {
      if (effect.operasi === 'penjaminanBaru') applyBaru(effect);
      else if (effect.operasi === 'pembayaranIjp') applyPembayaran(effect);
      const key = `${effect.operasi}/${effect.partner_reference_id}`;
      if (!first.has(key)) first.set(key, effect);
    },
    filed: (nomorAplikasi, noRekening) => groups.get(JSON.stringify([nomorAplikasi, noRekening])) ?? [],
    find: (sebutan) =>
      groups.get(JSON.stringify([sebutan.nomorAplikasi, sebutan.noRekening]))?.find((penjaminan) => named(penjaminan, sebutan)),
    aplikasiTerpakai: (nomor) => aplikasi.has(nomor),
    rekeningTerpakai: (nomor) => rekening.has(nomor),
    firstOf: (operasi, reference) => first.get(`${operasi}/${reference}`),
    issuedIn: (year) => issued.get(year) ?? 0,
  };
}

/** The names of a guarantee in the fields of a payment. */
export function sebutanOf(isi: Readonly<Record<string, string | null | undefined>>): Sebutan {
  return { nomorAplikasi: isi.nomor_aplikasi ?? '', noRekening: isi.no_rekening ?? '', noSertifikat: isi.no_sertifikat ?? '' };
}

function named(penjaminan: Penjaminan, { noSertifikat, nomorAplikasi }: Sebutan): boolean {
  if (penjaminan.sertifikat?.nomor === noSertifikat) return true;
  return penjaminan.tanpaNomor && (noSertifikat === '-' || noSertifikat === nomorAplikasi);
}
