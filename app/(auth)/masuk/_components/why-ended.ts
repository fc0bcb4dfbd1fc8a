import type { SebabAkhir } from '#lib/auth/session.ts';

const TETAP = 'Yang sudah tersimpan, termasuk draf, tetap ada.';
const sebabnya: Record<SebabAkhir | 'diam' | 'umur', string> = {
  diam: `Sesi Anda berakhir karena 15 menit tanpa kegiatan. ${TETAP}`,
  umur: `Sesi Anda berakhir karena batas waktunya sudah lewat. ${TETAP}`,
  keluar: 'Anda sudah keluar.',
  diakhiri: `Sesi Anda diakhiri dari tempat lain. ${TETAP} Bila bukan Anda yang melakukannya, ganti sandi lalu hubungi admin.`,
  'diakhiri admin': `Sesi Anda diakhiri admin. ${TETAP}`,
  ditangguhkan: 'Akun Anda ditangguhkan. Hubungi admin.',
  'akun diubah': `Sesi Anda berakhir karena admin mengubah akun Anda. ${TETAP} Masuk lagi untuk bekerja dengan peran dan cabang yang baru.`,
  dipindah: `Sesi Anda berakhir karena cabang Anda berubah. ${TETAP}`,
  'sandi diganti': `Sesi Anda berakhir karena sandinya diganti. ${TETAP} Masuk dengan sandi yang baru.`,
  'kode masuk dilepas': `Sesi Anda berakhir karena kode masuk dilepas dari akun Anda. ${TETAP}`,
  'dipulihkan dari konsol': `Sesi Anda berakhir karena akun Anda dipulihkan dari konsol. ${TETAP}`,
};

/** What the sign-in page says about the session before: `sesi` of its address, and what the database knows of the session this browser still holds. */
export function kalimatAkhir(sesi: unknown, sebab: SebabAkhir | 'diam' | 'umur' | null): string | null {
  if (sesi === 'keluar') return sebabnya.keluar;
  if (sesi !== 'berakhir') return null;
  return sebab ? sebabnya[sebab] : `Sesi Anda berakhir. ${TETAP}`;
}
