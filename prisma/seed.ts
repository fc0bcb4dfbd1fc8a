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
  for (const data of cabangDemo) if (!(await cabangDahulu(data.kode_uker))) await db().cabang.create({ data });
  for (const akun of akunDemo) {
    if (await db().pengguna.findUnique({ where: { nama_pengguna: akun.namaPengguna } })) continue;
    const cabang = await cabangDahulu(akun.cabang);
    if (!cabang) continue;
    await db().pengguna.create({
      data: {
        nama_pengguna: akun.namaPengguna,
        nama: akun.nama,
        peran: [...akun.peran],
        semua_cabang: 'semuaCabang' in akun,
        cabang_id: cabang.id,
        sandi_hash: await hashPassword(akun.sandi),
        cakupan: { create: { cabang_id: cabang.id } },
      },
    });
  }
}

/** The branch that has or once had this code: one that was given another since is not made again. */
async function cabangDahulu(kode_uker: string): Promise<{ id: string } | null> {
  const kode = await db().kode_cabang.findFirst({ where: { kode_uker }, select: { cabang: { select: { id: true } } } });
  return kode?.cabang ?? null;
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
