import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { actorOfSession } from '#lib/auth/session.ts';
import { db } from '#lib/db.ts';
import { InputError } from '#lib/errors.ts';
import { unsealText } from '#lib/seal.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { akhiriSesiPengguna } from './akhiri-sesi-pengguna.ts';
import { aktifkanPengguna } from './aktifkan-pengguna.ts';
import { daftarPengguna } from './daftar-pengguna.ts';
import { bacaAkun, riwayatAkun, tanggunganAkun } from './queries.ts';
import { readPeoplePage } from './read-people-page.ts';
import type { IsianPengguna } from './schema.ts';
import { tambahPengguna } from './tambah-pengguna.ts';
import { tangguhkanPengguna } from './tangguhkan-pengguna.ts';
import { ubahPengguna } from './ubah-pengguna.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const kunci = () => randomUUID();
const isian = (namaPengguna: string, lain: Partial<IsianPengguna> = {}): IsianPengguna => ({
  namaPengguna,
  nama: `Nama ${namaPengguna}`,
  email: '',
  peran: ['staf'],
  cabangId: book.admin.cabangId,
  semuaCabang: false,
  cakupan: [],
  ...lain,
});
const tambah = (nama: string, lain: Partial<IsianPengguna> = {}) =>
  tambahPengguna(book.admin, { kunci: kunci(), isian: isian(nama, lain) });

/** Somebody who can sign in, with a session that is open. */
async function orang(nama: string, lain: Partial<IsianPengguna> = {}) {
  const { id } = await tambah(nama, lain);
  await db().pengguna.update({ where: { id }, data: { sandi_hash: '-' } });
  const sesi = await db().sesi.create({ data: { pengguna_id: id } });
  const actor = await readActor(db(), id);
  if (!actor) throw new Error('no actor');
  return { id, actor, sesiId: sesi.id };
}
/** A verb that is to be refused, whether it says so at once or later. */
const refused = (work: () => Promise<unknown>) => expect(Promise.resolve().then(work)).rejects;
const auditOf = (id: string) => db().audit.findMany({ where: { objek_jenis: 'pengguna', objek_id: id }, orderBy: { id: 'asc' } });

describe('a new account', () => {
  it('has no password, an invitation told once, and an audit row whose content is sealed', async () => {
    const key = kunci();
    const first = await tambahPengguna(book.admin, { kunci: key, isian: isian('tono', { cakupan: [book.orangLain.cabangId] }) });
    const again = await tambahPengguna(book.admin, { kunci: key, isian: isian('tono') });
    expect(again.id).toBe(first.id);
    expect(first.undangan).toMatchObject({ jenis: 'undangan', dikirim: false, tautan: expect.stringMatching(/\/masuk\/tautan#/) });
    expect(again.undangan.tautan).toBeNull();
    const actor = await readActor(db(), first.id);
    expect([...(actor?.cabangIds ?? [])].sort()).toEqual([book.admin.cabangId, book.orangLain.cabangId].sort());
    const [row] = await auditOf(first.id);
    expect(row).toMatchObject({ tindakan: 'tambah_pengguna', ringkasan: 'Menambah pengguna tono sebagai Staf cabang' });
    expect(JSON.parse(unsealText(row?.sesudah ?? new Uint8Array(), 'audit'))).toMatchObject({ nama: 'Nama tono' });
    expect(JSON.stringify(await db().sekali.findUnique({ where: { kunci: key } }))).not.toContain('#');
  });

  it('finds its name taken, whoever comes first of two at once', async () => {
    const tries = await Promise.allSettled([tambah('kembar'), tambah('KEMBAR')]);
    expect(tries.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = tries.find((one) => one.status === 'rejected')?.reason;
    expect(lost).toBeInstanceOf(InputError);
    expect(lost.temuan).toEqual([{ field: 'namaPengguna', pesan: expect.stringMatching(/^sudah dipakai Nama kembar$/i) }]);
  });

  it('is of an open branch, and every finding is told at once', async () => {
    const tutup = await db().cabang.create({ data: { kode_uker: '990', nama: 'Cabang Tutup', berlaku_sampai: new Date('2020-01-01') } });
    const salah = tambah('x', { nama: '', peran: ['admin', 'staf'], cabangId: tutup.id, cakupan: [kunci()] });
    await expect(salah).rejects.toMatchObject({
      temuan: ['namaPengguna', 'nama', 'peran', 'cabangId', 'cakupan'].map((field) => expect.objectContaining({ field })),
    });
  });
});

describe('a change', () => {
  it('of roles, branch or scope ends every session in the same transaction; of a name it does not', async () => {
    const satu = await orang('ubah.satu');
    const ubah = (lain: Partial<IsianPengguna>) =>
      ubahPengguna(book.admin, { kunci: kunci(), id: satu.id, isian: isian('ubah.satu', lain) });
    expect(await ubah({ nama: 'Nama Baru' })).toMatchObject({ keluar: false });
    expect(await actorOfSession(satu.sesiId)).toMatchObject({ nama: 'Nama Baru' });
    expect(await ubah({ nama: 'Nama Baru', peran: ['supervisor'] })).toMatchObject({ keluar: true });
    expect(await actorOfSession(satu.sesiId)).toBeNull();
    expect(await db().sesi.findUnique({ where: { id: satu.sesiId } })).toMatchObject({
      diakhiri_oleh: book.admin.id,
      sebab_akhir: 'akun diubah',
    });
    expect(await db().pemberitahuan.count({ where: { pengguna_id: satu.id, jenis: 'akun_diubah' } })).toBe(2);
    const rows = await auditOf(satu.id);
    expect(rows.at(-1)?.ringkasan).toBe('Mengubah peran pengguna ubah.satu');
    expect(JSON.parse(unsealText(rows.at(-1)?.sebelum ?? new Uint8Array(), 'audit'))).toMatchObject({ peran: ['staf'] });
  });

  it('that changes nothing says so, and leaves the sessions open', async () => {
    const { id, sesiId } = await orang('tetap');
    await expect(ubahPengguna(book.admin, { kunci: kunci(), id, isian: isian('tetap') })).rejects.toThrow('Tidak ada yang berubah.');
    expect(await actorOfSession(sesiId)).not.toBeNull();
  });

  it('which is not carried through leaves sessions and account as they were', async () => {
    const { id, sesiId } = await orang('utuh');
    const salah = ubahPengguna(book.admin, { kunci: kunci(), id, isian: isian('utuh', { peran: ['supervisor'], email: 'bukan' }) });
    await expect(salah).rejects.toBeInstanceOf(InputError);
    expect(await actorOfSession(sesiId)).toMatchObject({ peran: ['staf'] });
  });

  it('takes back delegations that the new roles do not carry, and tells the other person', async () => {
    const pemberi = await orang('pemberi', { peran: ['supervisor'] });
    const hari = 86_400_000;
    const { id } = await db().delegasi.create({
      data: { dari_id: pemberi.id, kepada_id: book.supervisor.id, mulai: new Date(), sampai: new Date(Date.now() + hari), alasan: 'cuti' },
    });
    const hasil = await ubahPengguna(book.admin, { kunci: kunci(), id: pemberi.id, isian: isian('pemberi', { peran: ['staf'] }) });
    expect(hasil).toMatchObject({ keluar: true, delegasiDicabut: 1 });
    expect(await db().delegasi.findUnique({ where: { id } })).toMatchObject({ dicabut_oleh: book.admin.id });
    expect(await db().audit.count({ where: { tindakan: 'cabut_delegasi', objek_id: id, pelaku_id: book.admin.id } })).toBe(1);
    expect(await db().pemberitahuan.count({ where: { pengguna_id: book.supervisor.id, jenis: 'delegasi_dicabut' } })).toBe(1);
  });
});

describe('a suspension', () => {
  it('ends sessions, links and delegations at once, needs a reason, and is taken back by hand', async () => {
    const { id, sesiId, actor } = await orang('cuti', { peran: ['supervisor'] });
    await refused(() => tangguhkanPengguna(book.admin, { kunci: kunci(), id, alasan: ' ' })).toBeInstanceOf(InputError);
    expect(await actorOfSession(sesiId)).not.toBeNull();
    await tangguhkanPengguna(book.admin, { kunci: kunci(), id, alasan: 'Cuti panjang' });
    expect(await actorOfSession(sesiId)).toBeNull();
    expect(await readActor(db(), actor.id)).toBeNull();
    expect(await db().tautan_sandi.count({ where: { pengguna_id: id, dibatalkan_pada: null } })).toBe(0);
    expect(await bacaAkun(book.admin, id)).toMatchObject({ status: 'ditangguhkan', alasanTangguh: 'Cuti panjang' });
    await expect(tangguhkanPengguna(book.admin, { kunci: kunci(), id, alasan: 'lagi' })).rejects.toThrow('sudah ditangguhkan');
    await aktifkanPengguna(book.admin, { kunci: kunci(), id });
    expect(await readActor(db(), id)).not.toBeNull();
    expect(await actorOfSession(sesiId)).toBeNull();
    await expect(aktifkanPengguna(book.admin, { kunci: kunci(), id })).rejects.toThrow('tidak sedang ditangguhkan');
    expect((await riwayatAkun(book.admin, id)).map((row) => row.tindakan)).toEqual(
      expect.arrayContaining(['aktifkan_pengguna', 'tangguhkan_pengguna', 'tambah_pengguna']),
    );
  });

  it('of two last admins by each other at once leaves one of them', async () => {
    const dua = await orang('admin.dua', { peran: ['admin'] });
    const tangguhkan = (actor: Actor, id: string) => tangguhkanPengguna(actor, { kunci: kunci(), id, alasan: 'berebut' });
    const tries = await Promise.allSettled([tangguhkan(book.admin, dua.id), tangguhkan(dua.actor, book.admin.id)]);
    expect(tries.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find((one) => one.status === 'rejected')?.reason.message).toMatch(/admin aktif terakhir/);
    expect(await db().pengguna.count({ where: { peran: { has: 'admin' }, ditangguhkan_pada: null } })).toBe(1);
    await db().pengguna.updateMany({ where: { id: book.admin.id }, data: { ditangguhkan_pada: null, alasan_tangguh: null } });
    await db().pengguna.updateMany({ where: { id: dua.id }, data: { ditangguhkan_pada: new Date() } });
  });

  it('counts no admin who never chose a password', async () => {
    await tambah('admin.undangan', { peran: ['admin'] });
    const tiga = await orang('admin.tiga', { peran: ['admin'] });
    await tangguhkanPengguna(tiga.actor, { kunci: kunci(), id: book.admin.id, alasan: 'pindah' });
    await db().pengguna.updateMany({ where: { id: book.admin.id }, data: { ditangguhkan_pada: null, alasan_tangguh: null } });
    const demosi = { kunci: kunci(), id: tiga.id, isian: isian('admin.tiga', { peran: ['staf'] }) };
    await ubahPengguna(book.admin, demosi);
    const lagi = await orang('admin.empat', { peran: ['admin'] });
    await db().pengguna.update({ where: { id: lagi.id }, data: { sandi_hash: null } });
    await expect(tangguhkanPengguna(lagi.actor, { kunci: kunci(), id: book.admin.id, alasan: 'x' })).rejects.toThrow(
      /admin aktif terakhir/,
    );
  });
});

it('nobody changes, suspends, opens or signs out their own account here', async () => {
  const { admin } = book;
  const sendiri = { kunci: kunci(), id: admin.id };
  await refused(() => ubahPengguna(admin, { ...sendiri, isian: isian('budi', { peran: ['supervisor'] }) })).toThrow(/Akun sendiri/);
  await refused(() => tangguhkanPengguna(admin, { ...sendiri, alasan: 'x' })).toThrow(/Akun sendiri/);
  await refused(() => aktifkanPengguna(admin, sendiri)).toThrow(/Akun sendiri/);
  await refused(() => akhiriSesiPengguna(admin, sendiri)).toThrow(/Akun saya/);
});

it('an admin signs a person out everywhere', async () => {
  const { id, sesiId } = await orang('keluar');
  await akhiriSesiPengguna(book.admin, { kunci: kunci(), id });
  expect(await actorOfSession(sesiId)).toBeNull();
});

it('only an admin changes people; an auditor reads the list, the others do not', async () => {
  const { id } = await tambah('dibaca');
  const state = { sort: daftarPengguna.order, filters: {}, cari: '', setelah: null, sebelum: null, tampilan: null };
  for (const actor of [book.staf, book.supervisor, book.petugasKlaim]) {
    await expect(readPeoplePage(actor, daftarPengguna, state)).rejects.toThrow(/tidak berwenang/);
    await expect(bacaAkun(actor, id)).rejects.toThrow(/tidak berwenang/);
    await expect(tanggunganAkun(actor, id)).rejects.toThrow(/tidak berwenang/);
  }
  for (const actor of [book.staf, book.supervisor, book.auditor]) {
    await refused(() => tambahPengguna(actor, { kunci: kunci(), isian: isian('y') })).toThrow(/tidak berwenang/);
    await refused(() => tangguhkanPengguna(actor, { kunci: kunci(), id, alasan: 'x' })).toThrow(/tidak berwenang/);
    await refused(() => ubahPengguna(actor, { kunci: kunci(), id, isian: isian('y') })).toThrow(/tidak berwenang/);
    await refused(() => akhiriSesiPengguna(actor, { kunci: kunci(), id })).toThrow(/tidak berwenang/);
  }
  expect((await readPeoplePage(book.auditor, daftarPengguna, { ...state, cari: 'dibaca' })).rows).toHaveLength(1);
});

it('the list holds people of every branch, turns forth and back, and is narrowed by role, state, branch and words', async () => {
  const state = { sort: daftarPengguna.order, filters: {}, cari: '', setelah: null, sebelum: null, tampilan: null };
  const read = (lain: object = {}, size = 50) => readPeoplePage(book.admin, daftarPengguna, { ...state, ...lain }, size);
  const all = (await read()).rows.map((row) => row.id);
  expect(all).toContain(book.orangLain.id);
  const seen: string[] = [];
  let setelah: string | null = null;
  do {
    const page = await read({ setelah }, 4);
    if (setelah) {
      const back = await read({ sebelum: page.previous }, 4);
      expect(back.rows.map((row) => row.id)).toEqual(seen.slice(-4));
    }
    seen.push(...page.rows.map((row) => row.id));
    setelah = page.next;
  } while (setelah);
  expect(seen).toEqual(all);
  expect((await read({ filters: { peran: 'auditor' } })).rows.map((row) => row.id)).toEqual([book.auditor.id]);
  expect((await read({ filters: { cabang: '020' } })).rows.map((row) => row.id)).toEqual([book.orangLain.id]);
  expect((await read({ filters: { status: 'diundang' } })).rows.every((row) => row.bersandi === false)).toBe(true);
  expect((await read({ cari: '%' })).rows).toEqual([]);
});
