import { InputError, type Temuan } from '#lib/errors.ts';
import { cleanText, hasForbiddenCharacter } from '#lib/jfusion/contract/check.ts';
import type { IsianUat } from '#lib/jfusion/uat/ports.ts';
import { seal, unsealText } from '#lib/seal.ts';

/** What the form of a UAT run gives, as typed; the last three are an existing guarantee, all or none. */
export interface FormulirUat {
  readonly kodeBank: string;
  readonly kodeUker: string;
  readonly nomorAplikasi: string;
  readonly noRekening: string;
  readonly noSertifikat: string;
  /** also send accepted requests a second time */
  readonly ulang: boolean;
}

type Isian = Omit<IsianUat, 'idDdBank'>;

const PURPOSE = 'uji.isian';
const lengths = { kodeUker: 10, nomorAplikasi: 20, noRekening: 50, noSertifikat: 50 } as const;
const LAMA = ['nomorAplikasi', 'noRekening', 'noSertifikat'] as const;

/** @throws InputError with each field that does not fit */
export function periksaIsian(formulir: FormulirUat): Isian {
  const bersih = { ...formulir };
  const temuan: Temuan[] = [];
  for (const field of ['kodeBank', 'kodeUker', ...LAMA] as const) {
    bersih[field] = cleanText(formulir[field]);
    const max = field === 'kodeBank' ? 3 : lengths[field];
    if (hasForbiddenCharacter(bersih[field])) temuan.push({ field, pesan: 'memuat karakter yang tidak dapat dikirim; hapus karakter itu' });
    else if ([...bersih[field]].length > max) temuan.push({ field, pesan: `paling panjang ${max} karakter` });
  }
  if (!/^\d{3}$/.test(bersih.kodeBank)) temuan.push({ field: 'kodeBank', pesan: 'harus tiga angka, misalnya 113' });
  if (!bersih.kodeUker) temuan.push({ field: 'kodeUker', pesan: 'wajib diisi' });
  const kosong = LAMA.filter((field) => !bersih[field]);
  if (kosong.length > 0 && kosong.length < LAMA.length)
    temuan.push(...kosong.map((field) => ({ field, pesan: 'wajib diisi bersama dua nomor lainnya, atau kosongkan ketiganya' })));
  if (temuan.length > 0) throw new InputError(temuan.filter((row, at) => temuan.findIndex(({ field }) => field === row.field) === at));
  const { kodeBank, kodeUker, nomorAplikasi, noRekening, noSertifikat, ulang } = bersih;
  return { kodeBank, kodeUker, lama: kosong.length > 0 ? null : { nomorAplikasi, noRekening, noSertifikat }, ulang };
}

/** As column `uji.isian` keeps it. */
export function sealIsian(isian: Isian): Uint8Array<ArrayBuffer> {
  return seal(JSON.stringify(isian), PURPOSE);
}

/** What `sealIsian` kept. */
export function openIsian(sealed: Uint8Array): Isian {
  return JSON.parse(unsealText(sealed, PURPOSE)) as Isian;
}
