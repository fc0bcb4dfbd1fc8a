import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#lib/auth/actor.ts';
import type { Peran } from '#lib/auth/permissions.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { createTestDatabase } from '#lib/boot/test-database.ts';
import { kolomPengajuan } from '#lib/covering/fields.ts';
import type { IsianPengajuan } from '#lib/covering/schema.ts';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { startSandbox } from '#lib/jfusion/sandbox/server.ts';
import { applySettings } from '#lib/koneksi/apply-settings.ts';
import { registerWithSandbox } from '#lib/koneksi/register-sandbox.ts';
import { starterAgreements } from '#lib/referensi/starter-agreements.ts';
import { barisKodeAwal, produkAwal } from '#lib/referensi/starter-codes.ts';
import { ensureSealKey } from '#lib/seal.ts';
import { runWorker } from './run-worker.ts';

/** A whole small portal for one test file: its own database, data folder and counterpart; people of two branches. */
export interface TestBook {
  readonly staf: Actor;
  readonly supervisor: Actor;
  readonly supervisorLain: Actor;
  readonly petugasKlaim: Actor;
  readonly admin: Actor;
  readonly auditor: Actor;
  readonly orangLain: Actor;
  readonly sandboxDir: string;
  readonly sandboxUrl: string;
  /** runs a worker until `done` says so, then stops it in order */
  readonly work: (done: () => Promise<boolean>) => Promise<void>;
  readonly ledger: () => Promise<{ effects: { operasi: string; partner_reference_id: string | null; bodySha256: string }[] }>;
  readonly fault: (body: object) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Builds the book; call it in `beforeAll`, `close` in `afterAll`. */
export async function openTestBook(): Promise<TestBook> {
  const data = mkdtempSync(join(tmpdir(), 'mitra-uji-'));
  const database = await createTestDatabase();
  const sandboxDir = join(data, 'sandbox');
  const sandbox = await startSandbox({ dir: sandboxDir, port: 0 });
  Object.assign(process.env, { DATABASE_URL: database.url, MITRA_DATA_DIR: data, MITRA_SANDBOX_URL: sandbox.url, MITRA_INTERVALS: 'test' });
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
    sandboxDir,
    sandboxUrl: sandbox.url,
    work: async (done) => {
      const stop = new AbortController();
      const running = runWorker({ signal: stop.signal });
      while (!(await done())) await new Promise<void>((resolve) => setImmediate(resolve));
      stop.abort();
      await running;
    },
    ledger: async () => (await fetch(`${sandbox.url}/sandbox/ledger`)).json(),
    fault: async (body) => {
      const answer = await fetch(`${sandbox.url}/sandbox/fault`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    close: async () => {
      await db().$disconnect();
      await sandbox.close();
      await database.drop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The partner document's example as a person types it, with numbers of its own. */
export function contohIsian(nomor: string, lain: IsianPengajuan = {}): IsianPengajuan {
  const contoh = Object.fromEntries(kolomPengajuan.map((kolom) => [kolom.field, kolom.contoh]));
  return { ...contoh, nomor_aplikasi: nomor, no_rekening: nomor, ...lain } as IsianPengajuan;
}
