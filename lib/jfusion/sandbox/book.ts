import { type Claims, createClaims } from './claims/claims.ts';
import { createSubrogations, type Subrogations } from './claims/subrogations.ts';
import type { Effect } from './ledger.ts';
import { rupiahToSen } from './rupiah.ts';
import { type Tagihan, tagihanIjp } from './tarif.ts';

export interface Penjaminan {
  readonly jenis: 'baru' | 'spr';
  /** as filed; of an SPR: what it continues, with its own numbers, days and amounts over it */
  readonly isi: Readonly<Record<string, string>>;
  /** null until it is issued (switch `sertifikat.saat`); `tanggal` is yyyy-mm-dd */
  readonly sertifikat: { readonly nomor: string; readonly tanggal: string } | null;
  /** of an SPR: the certificate at the beginning of its chain, and its place in it from 1 */
  readonly rantai: { readonly asal: string; readonly ke: number } | null;
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
  readonly klaim: Claims;
  readonly subrogasi: Subrogations;
  apply(effect: Effect): void;
  /** guarantees filed for an application and an account, oldest first */
  filed(nomorAplikasi: string, noRekening: string): readonly Penjaminan[];
  find(sebutan: Sebutan): Penjaminan | undefined;
  ofCertificate(nomor: string): Penjaminan | undefined;
  /** SPRs filed on a certificate, and on all of the chain that begins with one */
  continued(nomor: string): number;
  chained(nomorAsal: string): number;
  aplikasiTerpakai(nomor: string): boolean;
  rekeningTerpakai(nomor: string): boolean;
  /** the first effect of an operation under a reference */
  firstOf(operasi: string, reference: string): Effect | undefined;
  /** certificates of baru issued so far in a year of filing */
  issuedIn(year: string): number;
}

/** An empty book. */
export function createBook(): Book {
  const groups = new Map<string, Penjaminan[]>();
  const certificates = new Map<string, { key: string; at: number }>();
  const aplikasi = new Set<string>();
  const rekening = new Set<string>();
  const first = new Map<string, Effect>();
  const counts = new Map<string, number>();
  const klaim = createClaims();
  const subrogasi = createSubrogations();

  const keyOf = (nomorAplikasi = '', noRekening = ''): string => JSON.stringify([nomorAplikasi, noRekening]);
  const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  const ofCertificate = (nomor: string): Penjaminan | undefined => {
    const place = certificates.get(nomor);
    return place && groups.get(place.key)?.[place.at];
  };

  const put = (key: string, at: number, penjaminan: Penjaminan): void => {
    const group = groups.get(key) ?? [];
    group[at] = penjaminan;
    groups.set(key, group);
    const { nomor, tanggal } = penjaminan.sertifikat ?? {};
    if (nomor === undefined || certificates.has(nomor)) return;
    certificates.set(nomor, { key, at });
    if (penjaminan.jenis === 'baru') count(`terbit/${tanggal?.slice(0, 4)}`);
  };

  const add = ({ hasil }: Effect, { jenis, isi, rantai }: Pick<Penjaminan, 'jenis' | 'isi' | 'rantai'>): void => {
    const key = keyOf(isi.nomor_aplikasi, isi.no_rekening);
    const sertifikat = sertifikatIn(hasil);
    const tagihan = tagihanIjp(isi.plafon_kredit ?? '', isi.jangka_waktu ?? '');
    const row = { jenis, isi, sertifikat, rantai, tanpaNomor: sertifikat === null, tagihan, pembayaran: [] };
    put(key, groups.get(key)?.length ?? 0, row);
    aplikasi.add(isi.nomor_aplikasi ?? '');
    rekening.add(isi.no_rekening ?? '');
  };

  const rows: { readonly [K in Effect['operasi']]?: (effect: Effect) => void } = {
    penjaminanBaru: (effect) => add(effect, { jenis: 'baru', isi: effect.isi, rantai: null }),
    penjaminanSpr: (effect) => {
      const { no_sertifikat_lama: lama = '', no_rekening_baru: no_rekening = '', tgl_rekam: tanggal_rekam = '' } = effect.isi;
      const before = ofCertificate(lama);
      if (!before) throw new Error('an SPR of a certificate which the ledger does not have');
      const asal = before.rantai?.asal ?? lama;
      count(`lanjutan/${lama}`);
      count(`rantai/${asal}`);
      const isi = { ...before.isi, ...effect.isi, no_rekening, tanggal_rekam };
      add(effect, { jenis: 'spr', isi, rantai: { asal, ke: counts.get(`rantai/${asal}`) ?? 1 } });
    },
    pembayaranIjp: (effect) => {
      const sebutan = sebutanOf(effect.isi);
      const key = keyOf(sebutan.nomorAplikasi, sebutan.noRekening);
      const at = groups.get(key)?.findIndex((penjaminan) => named(penjaminan, sebutan)) ?? -1;
      const found = groups.get(key)?.[at];
      if (!found) throw new Error('a payment for a guarantee which the ledger does not have');
      const payment = { tahunKe: Number(effect.isi.tahun_ke), sen: rupiahToSen(effect.isi.nilai_ijp ?? '') };
      const sertifikat = found.sertifikat ?? sertifikatIn(effect.hasil);
      put(key, at, { ...found, sertifikat, pembayaran: [...found.pembayaran, payment] });
    },
  };

  return {
    klaim,
    subrogasi,
    apply: (effect) => {
      rows[effect.operasi]?.(effect);
      klaim.apply(effect);
      subrogasi.apply(effect);
      const key = `${effect.operasi}/${effect.partner_reference_id}`;
      if (effect.partner_reference_id !== '' && !first.has(key)) first.set(key, effect);
    },
    filed: (nomorAplikasi, noRekening) => groups.get(keyOf(nomorAplikasi, noRekening)) ?? [],
    find: (sebutan) => groups.get(keyOf(sebutan.nomorAplikasi, sebutan.noRekening))?.find((penjaminan) => named(penjaminan, sebutan)),
    ofCertificate,
    continued: (nomor) => counts.get(`lanjutan/${nomor}`) ?? 0,
    chained: (nomorAsal) => counts.get(`rantai/${nomorAsal}`) ?? 0,
    aplikasiTerpakai: (nomor) => aplikasi.has(nomor),
    rekeningTerpakai: (nomor) => rekening.has(nomor),
    firstOf: (operasi, reference) => first.get(`${operasi}/${reference}`),
    issuedIn: (year) => counts.get(`terbit/${year}`) ?? 0,
  };
}

/** The names of a guarantee in the fields of a payment. */
export function sebutanOf(isi: Readonly<Record<string, string | null | undefined>>): Sebutan {
  const noSertifikat = isi.no_sertifikat ?? isi.nomor_sertifikat ?? '';
  return { nomorAplikasi: isi.nomor_aplikasi ?? '', noRekening: isi.no_rekening ?? '', noSertifikat };
}

function sertifikatIn(hasil: Effect['hasil']): Penjaminan['sertifikat'] {
  const { no_sertifikat: nomor, tanggal_sertifikat: tanggal } = hasil ?? {};
  return typeof nomor === 'string' && typeof tanggal === 'string' ? { nomor, tanggal } : null;
}

function named(penjaminan: Penjaminan, { noSertifikat, nomorAplikasi }: Sebutan): boolean {
  if (penjaminan.sertifikat?.nomor === noSertifikat) return true;
  return penjaminan.tanpaNomor && (noSertifikat === '-' || noSertifikat === nomorAplikasi);
}
