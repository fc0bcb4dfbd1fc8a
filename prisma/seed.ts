import { hashPassword } from '#lib/auth/password.ts';
import { assertUtc, db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { applySettings } from '#lib/koneksi/apply-settings.ts';
import { ownSandbox } from '#lib/koneksi/own-sandbox.ts';
import { adoptSandboxKey, registerWithSandbox } from '#lib/koneksi/register-sandbox.ts';
import { SettingError } from '#lib/koneksi/setting-error.ts';
import { starterAgreements } from '#lib/referensi/starter-agreements.ts';
import { barisKodeAwal, produkAwal } from '#lib/referensi/starter-codes.ts';
import { starterHolidays } from '#lib/referensi/starter-holidays.ts';
import { ensureSealKey } from '#lib/seal.ts';
import { akunDemo, cabangDemo } from './demo.ts';

/** Runs at every start, after the migrations: settings of the environment, starter references, and in a sandbox its demo people. */
async function seed(): Promise<void> {
  const settings = env();
  ensureSealKey();
  await assertUtc();
  await applySettings(settings);
  await seedReferences();
  if (settings.MITRA_ENV === 'sandbox') await seedDemo();
  const sandbox = ownSandbox();
  if (!sandbox) return;
  await registerWithSandbox(sandbox);
  await adoptSandboxKey(sandbox);
}

async function seedReferences(): Promise<void> {
  await db().produk.createMany({ data: [...produkAwal], skipDuplicates: true });
  await db().kode_referensi.createMany({ data: barisKodeAwal, skipDuplicates: true });
  if (!(await db().hari_libur.findFirst())) await db().hari_libur.createMany({ data: starterHolidays });
  const berperjanjian = await db().perjanjian.findMany({ select: { produk_kode: true } });
  await db().perjanjian.createMany({ data: starterAgreements(new Set(berperjanjian.map((row) => row.produk_kode))) });
}

async function seedDemo(): Promise<void> {
  await db().cabang.createMany({ data: [...cabangDemo], skipDuplicates: true });
  for (const akun of akunDemo) {
    if (await db().pengguna.findUnique({ where: { nama_pengguna: akun.namaPengguna } })) continue;
    const cabang = await db().cabang.findUniqueOrThrow({ where: { kode_uker: akun.cabang } });
    await db().pengguna.create({
      data: {
        nama_pengguna: akun.namaPengguna,
        nama: akun.nama,
        peran: akun.peran,
        cabang_id: cabang.id,
        sandi_hash: await hashPassword(akun.sandi),
        cakupan: { create: { cabang_id: cabang.id } },
      },
    });
  }
}

try {
  await seed();
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await db().$disconnect();
}
