import { formatWaktu } from '#lib/tanggal.ts';
import type { Surel } from './queue-mail.ts';

interface Tautan {
  readonly nama: string;
  readonly namaPengguna: string;
  readonly tautan: string;
  readonly sampai: Date;
}

const penutup = ['', 'J-FUSION Mitra', 'Surat ini dikirim otomatis dan tidak dapat dibalas.'];

/** The mail that invites a person to choose their first password. */
export function surelUndangan({ nama, namaPengguna, tautan, sampai }: Tautan): Surel {
  return surel('Akun Anda di J-FUSION Mitra', sampai, [
    `Yth. ${nama},`,
    '',
    'Akun Anda di portal J-FUSION Mitra sudah dibuat. Buka tautan ini untuk memilih sandi:',
    '',
    tautan,
    '',
    `Nama pengguna Anda: ${namaPengguna}`,
    `Tautan ini dapat dipakai satu kali, sampai ${formatWaktu(sampai)}. Jangan teruskan kepada orang lain.`,
  ]);
}

/** The mail that lets a person choose another password. */
export function surelAturUlang({ nama, namaPengguna, tautan, sampai }: Tautan): Surel {
  return surel('Tautan untuk sandi baru J-FUSION Mitra', sampai, [
    `Yth. ${nama},`,
    '',
    `Ada permintaan sandi baru untuk nama pengguna ${namaPengguna}. Buka tautan ini untuk memilihnya:`,
    '',
    tautan,
    '',
    `Tautan ini dapat dipakai satu kali, sampai ${formatWaktu(sampai)}.`,
    'Bila bukan Anda atau admin yang meminta, abaikan surat ini: sandi Anda tidak berubah.',
  ]);
}

/** Tells a person what became of their account, so that a stranger's hand does not go unnoticed. */
export function surelKabarAkun(nama: string, kalimat: string, sampai: Date): Surel {
  return surel('Perubahan pada akun J-FUSION Mitra Anda', sampai, [
    `Yth. ${nama},`,
    '',
    kalimat,
    '',
    'Bila bukan Anda yang melakukannya, segera hubungi admin portal di kantor Anda.',
  ]);
}

function surel(perihal: string, berlakuSampai: Date, baris: readonly string[]): Surel {
  return { perihal, isi: [...baris, ...penutup].join('\n'), berlakuSampai };
}
