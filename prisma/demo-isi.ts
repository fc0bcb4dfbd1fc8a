import { db } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { babakCovering, babakSpr } from './demo-babak-covering.ts';
import { babakKlaim } from './demo-babak-klaim.ts';
import { babakRekonsiliasi, babakSaldoAwal } from './demo-babak-penutup.ts';
import { babakPersetujuan } from './demo-babak-persetujuan.ts';
import { babakKodeAsing, babakSertifikatMenyusul } from './demo-babak-sakelar.ts';
import { babakSubrogasi } from './demo-babak-subrogasi.ts';
import { AWALAN_DEMO } from './demo-debitur.ts';
import { bukaPanggung } from './demo-panggung.ts';

// Fills the sandbox of a running product with a demo book that shows every status: by the product's own verbs and its own counterpart, so
// that what stands here stands in the counterpart's ledger too. npm run demo:isi

async function isi(): Promise<void> {
  const sudah = await db().pengajuan.count({ where: { nomor_aplikasi: { startsWith: AWALAN_DEMO } } });
  if (sudah > 0)
    throw new Refusal(
      'Data contoh sudah pernah diisi ke sini. Untuk mengulang dari awal, jalankan npm start dengan MITRA_DATA_DIR yang baru.',
    );
  const panggung = await bukaPanggung();
  await babak('Sertifikat dari sebelum portal', () => babakSaldoAwal(panggung));
  await babak('Sertifikat yang menyusul', () => babakSertifikatMenyusul(panggung));
  await babak('Permohonan dan IJP', () => babakCovering(panggung));
  await babak('SPR', () => babakSpr(panggung));
  const { dibayar, berkode } = await babak('Klaim', () => babakKlaim(panggung));
  await babak('Subrogasi', () => babakSubrogasi(panggung, dibayar));
  await babak('Rekonsiliasi', () => babakRekonsiliasi(panggung));
  await babak('Kode yang belum dikenal', () => babakKodeAsing(panggung, berkode));
  await babak('Persetujuan', () => babakPersetujuan(panggung));
  process.stdout.write('Data contoh lengkap. Debiturnya bertanda (CONTOH).\n');
}

async function babak<T>(nama: string, jalankan: () => Promise<T>): Promise<T> {
  const mulai = Date.now();
  const hasil = await jalankan();
  process.stdout.write(`${nama}: selesai dalam ${((Date.now() - mulai) / 1000).toFixed(1)} detik\n`);
  return hasil;
}

try {
  await isi();
} catch (error) {
  if (!(error instanceof Refusal || error instanceof InputError)) throw error;
  const temuan = error instanceof InputError ? error.temuan.map(({ field, pesan }) => `  ${field} ${pesan}`) : [];
  process.stderr.write(`${[error.message, ...temuan].join('\n')}\n`);
  process.exitCode = 1;
} finally {
  await db().$disconnect();
}
