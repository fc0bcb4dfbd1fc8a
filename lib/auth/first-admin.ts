import { randomInt } from 'node:crypto';
import { recordAudit } from '#lib/audit/record.ts';
import { db, lockName, type Tx, transaction } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { InputError, Refusal, type Temuan } from '#lib/errors.ts';
import { blindIndex } from '#lib/seal.ts';
import { activeAdmin } from './active-admin.ts';
import { hashPassword } from './password.ts';
import { periksaSandi } from './password-rules.ts';

/** What the first admin of an installation fills in; `kode` stands on the console, `kodeUker` and `namaCabang` are their branch. */
export interface IsianAdminPertama {
  readonly kode: string;
  readonly nama: string;
  readonly namaPengguna: string;
  readonly sandi: string;
  readonly kodeUker: string;
  readonly namaCabang: string;
}

const TERTUTUP = 'Kode tidak cocok, sudah dipakai, atau sudah diganti. Lihat kode terakhir di konsol tempat portal dijalankan.';

/** Whether the installation waits for its first admin; never in a sandbox, which has its own people. */
export async function awaitsFirstAdmin(tx: Tx = db()): Promise<boolean> {
  if (env().MITRA_ENV === 'sandbox') return false;
  const admin = await tx.pengguna.findFirst({ where: activeAdmin, select: { id: true } });
  return admin === null;
}

/** A new one-time code (eight groups of three digits, 79 bits) in place of any before; null where there is an admin. */
export function newFirstAdminCode(now: Date = new Date()): Promise<string | null> {
  return transaction(async (tx) => {
    await lockName(tx, 'admin_pertama');
    if (!(await awaitsFirstAdmin(tx))) return null;
    const kode = Array.from({ length: 8 }, () => String(randomInt(1000)).padStart(3, '0')).join('-');
    const data = { kode_sha256: codeHash(kode), dibuat_pada: now, dipakai_pada: null, pengguna_id: null };
    await tx.admin_pertama.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data });
    return kode;
  });
}

/**
 * Makes the first admin, and their branch where it is not known, by the code of the console. Of two at once one wins.
 * @throws Refusal where the code does not fit; InputError with every finding
 */
export async function buatAdminPertama(input: IsianAdminPertama, now: Date = new Date()): Promise<{ namaPengguna: string }> {
  const isian = {
    ...input,
    nama: input.nama.trim(),
    namaPengguna: input.namaPengguna.trim().toLowerCase(),
    kodeUker: input.kodeUker.trim(),
    namaCabang: input.namaCabang.trim(),
  };
  const temuan = await findings(isian);
  if (temuan.length > 0) throw new InputError(temuan);
  await usableCode(db(), input.kode);
  const sandi_hash = await hashPassword(isian.sandi);
  return transaction(async (tx) => {
    await lockName(tx, 'admin_pertama');
    await usableCode(tx, input.kode);
    if (await tx.pengguna.findUnique({ where: { nama_pengguna: isian.namaPengguna } }))
      throw new InputError([{ field: 'namaPengguna', pesan: 'sudah dipakai orang lain; pilih yang lain' }]);
    const cabang = await tx.cabang.upsert({
      where: { kode_uker: isian.kodeUker },
      create: { kode_uker: isian.kodeUker, nama: isian.namaCabang },
      update: {},
    });
    const admin = await tx.pengguna.create({
      data: {
        nama_pengguna: isian.namaPengguna,
        nama: isian.nama,
        peran: ['admin'],
        cabang_id: cabang.id,
        sandi_hash,
        sandi_diubah_pada: now,
        cakupan: { create: { cabang_id: cabang.id } },
      },
    });
    await tx.admin_pertama.update({ where: { id: 1 }, data: { dipakai_pada: now, pengguna_id: admin.id } });
    await recordAudit(tx, admin, {
      tindakan: 'buat_admin_pertama',
      objek: ['pengguna', admin.id],
      cabangId: cabang.id,
      ringkasan: `Admin pertama ${isian.namaPengguna} dibuat dengan kode dari konsol`,
    });
    return { namaPengguna: isian.namaPengguna };
  });
}

async function usableCode(tx: Tx, kode: string): Promise<void> {
  if (!(await awaitsFirstAdmin(tx))) throw new Refusal(TERTUTUP);
  const row = await tx.admin_pertama.findFirst({ where: { kode_sha256: codeHash(kode), dipakai_pada: null } });
  if (!row) throw new Refusal(TERTUTUP);
}

async function findings({ kode, nama, namaPengguna, sandi, kodeUker, namaCabang }: IsianAdminPertama): Promise<Temuan[]> {
  const rows: Record<string, string | null> = {
    kode: kode.trim() === '' ? 'wajib diisi' : null,
    nama: nama === '' ? 'wajib diisi' : nama.length > 120 ? 'terlalu panjang, paling banyak 120 huruf' : null,
    namaPengguna: /^[a-z0-9._-]{3,60}$/.test(namaPengguna) ? null : 'harus 3 sampai 60 huruf kecil, angka, titik, atau garis',
    sandi: await periksaSandi(sandi, { nama, namaPengguna, cabang: namaCabang }),
    kodeUker: /^[A-Za-z0-9]{1,10}$/.test(kodeUker) ? null : 'harus 1 sampai 10 huruf atau angka, seperti 010',
    namaCabang: namaCabang === '' ? 'wajib diisi' : namaCabang.length > 120 ? 'terlalu panjang, paling banyak 120 huruf' : null,
  };
  return Object.entries(rows).flatMap(([field, pesan]) => (pesan ? [{ field, pesan }] : []));
}

/** Spaces and dashes do not count. */
function codeHash(kode: string): string {
  return Buffer.from(blindIndex(kode, 'admin_pertama')).toString('hex');
}
