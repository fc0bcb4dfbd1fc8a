import { randomInt } from 'node:crypto';
import type { Payload } from '../contract/endpoints.ts';
import * as contoh from '../contract/fixtures.ts';
import type { TestGuarantee } from './context.ts';
import type { IsianUat } from './ports.ts';

type With<P> = P & { readonly partner_reference_id: string };

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = (count: number): string => Array.from({ length: count }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

const MULAI = 'UJI COBA';
const PLAFON = '35000000';
const BULAN = 36;

/** Numbers and days of one run: no number is given twice. */
export interface Invented {
  /** at most 12 characters */
  readonly number: () => string;
  readonly reference: () => string;
  /** today in Jakarta, yyyy-mm-dd, and so many months later */
  readonly today: string;
  readonly later: (months: number) => string;
}

/** @param now ms since 1970 */
export function invent(now: number): Invented {
  const run = letters(6);
  let count = 0;
  const today = new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);
  const [year = 0, month = 0] = today.split('-').map(Number);
  return {
    number: () => {
      count += 1;
      return `UJI${run}${String(count).padStart(3, '0')}`;
    },
    reference: () => `UJI-${today.replaceAll('-', '')}-${letters(16)}`,
    today,
    later: (months) => new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10),
  };
}

/** A new guarantee of an invented debtor, from the partner document's example. */
export function penjaminanBaru(isian: IsianUat, made: Invented): With<Payload<'penjaminanBaru'>> {
  const nomor = made.number();
  return {
    ...contoh.contohPenjaminanBaru,
    nomor_aplikasi: nomor,
    no_rekening: nomor,
    kode_bank: isian.kodeBank,
    kode_uker: isian.kodeUker,
    nama_debitur: `${MULAI} MITRA`,
    alamat_debitur: MULAI,
    alamat_usaha: MULAI,
    no_pk: `UJI/${nomor}`,
    cif: nomor,
    plafon_kredit: PLAFON,
    jangka_waktu: String(BULAN),
    tanggal_awal: made.today,
    tanggal_akhir: made.later(BULAN),
    tanggal_pk: made.today,
    tanggal_rekam: made.today,
    partner_reference_id: made.reference(),
  };
}

type Numbers = Pick<TestGuarantee, 'nomorAplikasi' | 'noRekening' | 'noSertifikat'>;

/** A certificate that is still to come is named by its application. */
const certificate = ({ noSertifikat, nomorAplikasi }: Numbers): string => noSertifikat ?? nomorAplikasi;

/** The bills of a guarantee; of an invented one where there is none yet. */
export function inquiryIjp(of: Numbers | null, made: Invented): With<Payload<'inquiryIjp'>> {
  const nomor = of?.nomorAplikasi ?? made.number();
  return {
    no_aplikasi: nomor,
    no_rekening_pinjaman: of?.noRekening ?? nomor,
    no_sertifikat: of ? certificate(of) : `${MULAI} ${nomor}`,
    jenis_pengajuan: '0',
    partner_reference_id: made.reference(),
  };
}

/** @param nilai rupiah, decimal string */
export function pembayaranIjp(
  of: Numbers,
  tahunKe: string,
  nilai: string,
  isian: IsianUat,
  made: Invented,
): With<Payload<'pembayaranIjp'>> {
  const nomor = made.number();
  return {
    nomor_aplikasi: of.nomorAplikasi,
    no_rekening: of.noRekening,
    no_sertifikat: certificate(of),
    nilai_ijp: nilai,
    tahun_ke: tahunKe,
    no_referensi_pembayaran: nomor,
    tgl_referensi_pembayaran: made.today,
    no_rekening_pembayaran_ijp: of.noRekening,
    no_invoice: nomor,
    jenis_penjaminan: '1',
    plafon_kredit: PLAFON,
    kode_bank: isian.kodeBank,
    tipe_kredit: contoh.contohPenjaminanBaru.jenis_kur,
    partner_reference_id: made.reference(),
  };
}

/** Continues a guarantee of the test under new numbers. */
export function penjaminanSpr(of: Numbers, made: Invented): With<Payload<'penjaminanSpr'>> {
  const nomor = made.number();
  return {
    ...contoh.contohPenjaminanSpr,
    nomor_aplikasi: nomor,
    no_rekening_lama: of.noRekening,
    no_rekening_asal: of.noRekening,
    no_rekening_baru: nomor,
    no_sertifikat_lama: certificate(of),
    no_pk: `UJI/${nomor}`,
    tanggal_awal: made.today,
    tanggal_akhir: made.later(BULAN),
    tanggal_pk: made.today,
    tgl_rekam: made.today,
    jangka_waktu: String(BULAN),
    partner_reference_id: made.reference(),
  };
}

/** A claim of one million on a guarantee of the test. */
export function requestKlaim(of: Numbers, made: Invented): With<Payload<'requestKlaim'>> {
  return {
    ...contoh.contohRequestKlaim,
    no_spk: made.number(),
    tgl_spk: made.today,
    no_rekening: of.noRekening,
    nomor_aplikasi: of.nomorAplikasi,
    nomor_sertifikat: certificate(of),
    nilai_pengikatan: PLAFON,
    nilai_tuntutan_klaim: '1000000',
    jenis_agunan: MULAI,
    periode: made.today,
    tindakan1: MULAI,
    partner_reference_id: made.reference(),
  };
}

/** The claim's state; of an invented one where there is none. */
export function inquiryKlaim(
  of: { readonly noSpk: string; readonly noRekening: string } | null,
  made: Invented,
): With<Payload<'inquiryKlaim'>> {
  return {
    no_spk: of?.noSpk ?? made.number(),
    no_rekening_pinjaman: of?.noRekening ?? made.number(),
    partner_reference_id: made.reference(),
  };
}

/** An instalment of one million; both subrogasi calls of one instalment carry the same letter and payment. */
export function subrogasi(of: Numbers, nomor: string, made: Invented): With<Payload<'pengajuanSubrogasi'>> {
  return {
    ...contoh.contohSubrogasi,
    nomor_aplikasi: of.nomorAplikasi,
    no_rekening: of.noRekening,
    nomor_sertifikat: certificate(of),
    no_surat_subrogasi: nomor,
    tgl_surat_subrogasi: made.today,
    no_referensi_pembayaran: nomor,
    tgl_referensi_pembayaran: made.today,
    nilai_subrogasi: '1000000',
    partner_reference_id: made.reference(),
  };
}
