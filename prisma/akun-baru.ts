import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { recordAudit } from '#lib/audit/record.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { db, transaction } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';

/** Makes an account from the console, for installations outside the sandbox: prints its first password once. */
const PAKAI = 'Pakai: npm run akun:baru -- --pengguna ani --nama "Ani Rahma" --peran supervisor --uker 010 --cabang "Cabang Surakarta"';

async function akunBaru(): Promise<string> {
  const { pengguna = '', nama = '', peran = '', uker = '', cabang = '' } = readArguments();
  const nama_pengguna = pengguna.trim().toLowerCase();
  if (!/^[a-z0-9._-]{3,60}$/.test(nama_pengguna))
    throw new Refusal(`--pengguna harus 3 sampai 60 huruf kecil, angka, titik atau garis. ${PAKAI}`);
  if (!nama.trim()) throw new Refusal(`--nama wajib diisi. ${PAKAI}`);
  if (peran !== 'staf' && peran !== 'supervisor') throw new Refusal(`--peran harus staf atau supervisor. ${PAKAI}`);
  if (!/^[A-Za-z0-9]{1,10}$/.test(uker)) throw new Refusal(`--uker harus kode unit kerja, paling panjang 10 huruf atau angka. ${PAKAI}`);
  if (await db().pengguna.findUnique({ where: { nama_pengguna } }))
    throw new Refusal(`Pengguna ${nama_pengguna} sudah ada; pilih nama lain.`);
  const sandi = randomBytes(12).toString('base64url');
  const sandi_hash = await hashPassword(sandi);
  await transaction(async (tx) => {
    const unit = await tx.cabang.upsert({
      where: { kode_uker: uker },
      create: { kode_uker: uker, nama: cabang.trim() || `Cabang ${uker}` },
      update: {},
    });
    const orang = await tx.pengguna.create({
      data: { nama_pengguna, nama: nama.trim(), peran, cabang_id: unit.id, sandi_hash, cakupan: { create: { cabang_id: unit.id } } },
    });
    await recordAudit(tx, null, {
      tindakan: 'buat_akun',
      objek: ['pengguna', orang.id],
      cabangId: unit.id,
      ringkasan: `Akun ${nama_pengguna} dibuat dari konsol`,
    });
  });
  return `Akun ${nama_pengguna} dibuat. Sandi pertama, hanya ditampilkan sekali: ${sandi}`;
}

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { pengguna: text, nama: text, peran: text, uker: text, cabang: text } }).values;
  } catch {
    throw new Refusal(`Ada pilihan yang tidak dikenal atau tanpa isi. ${PAKAI}`);
  }
}

try {
  process.stdout.write(`${await akunBaru()}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await db().$disconnect();
}
