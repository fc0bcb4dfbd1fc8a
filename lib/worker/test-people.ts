import type { Actor } from '#lib/auth/actor.ts';
import type { Peran } from '#lib/auth/permissions.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { applySettings } from '#lib/koneksi/apply-settings.ts';
import { registerWithSandbox } from '#lib/koneksi/register-sandbox.ts';
import { starterAgreements } from '#lib/referensi/starter-agreements.ts';
import { barisKodeAwal, produkAwal } from '#lib/referensi/starter-codes.ts';
import { ensureSealKey } from '#lib/seal.ts';

/** People of two branches, each an actor. */
export interface TestPeople {
  readonly staf: Actor;
  readonly supervisor: Actor;
  readonly supervisorLain: Actor;
  readonly petugasKlaim: Actor;
  readonly admin: Actor;
  readonly auditor: Actor;
  readonly orangLain: Actor;
}

/** Fills the empty book that the environment names: connection, references, two branches and their people; the partner is introduced to the counterpart of this folder. */
export async function fillTestBook(sandboxDir: string): Promise<TestPeople> {
  ensureSealKey();
  await applySettings(env());
  await registerWithSandbox(sandboxDir);
  await db().produk.createMany({ data: [...produkAwal] });
  await db().kode_referensi.createMany({ data: barisKodeAwal });
  await db().perjanjian.createMany({ data: starterAgreements(new Set()) });
  // What a test does not speak of goes at once; those of the approval say otherwise.
  await db().kebijakan_persetujuan.createMany({
    data: (['requestKlaim', 'pengajuanSubrogasi'] as const).map((operasi) => ({ operasi, mode: 'tidak' })),
  });
  const [solo, semarang] = await Promise.all(
    ['010', '020'].map((kode_uker) => db().cabang.create({ data: { kode_uker, nama: `Cabang ${kode_uker}` } })),
  );
  const person = async (nama: string, peran: Peran[], cabang_id: string) => {
    const row = await db().pengguna.create({ data: { nama_pengguna: nama, nama, peran, cabang_id, sandi_hash: '-' } });
    const actor = await readActor(db(), row.id);
    if (!actor) throw new Error('no actor');
    return actor;
  };
  return {
    staf: await person('sari', ['staf', 'petugas_klaim'], solo?.id ?? ''),
    supervisor: await person('dewi', ['staf', 'petugas_klaim', 'supervisor'], solo?.id ?? ''),
    supervisorLain: await person('agus', ['supervisor'], solo?.id ?? ''),
    petugasKlaim: await person('rina', ['petugas_klaim'], solo?.id ?? ''),
    admin: await person('budi', ['admin'], solo?.id ?? ''),
    auditor: await person('wahyu', ['auditor'], solo?.id ?? ''),
    orangLain: await person('bayu', ['staf', 'petugas_klaim'], semarang?.id ?? ''),
  };
}
