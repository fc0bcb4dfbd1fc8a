import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { unsealText } from '#lib/seal.ts';
import { BODY_PURPOSE, RECIPIENT_PURPOSE } from '#lib/surel/queue-mail.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { gantiSandi } from './change-password.ts';
import { hashPassword, passwordFits } from './password.ts';
import { buatTautanSandi, mintaTautanSandi } from './password-link.ts';
import { buckets } from './throttle-table.ts';
import { pakaiTautanSandi, pemilikTautan } from './use-password-link.ts';

const SANDI = 'kompor danau berenang';
const LAIN = 'payung gunung menyanyi';
let book: TestBook;
let orang: string;

beforeAll(async () => {
  Object.assign(process.env, { SMTP_URL: 'smtp://127.0.0.1:1', SMTP_FROM: 'mitra@contoh.co.id' });
  book = await openTestBook();
  const data = { nama_pengguna: 'ani', nama: 'Ani Rahma', email: 'ani@contoh.co.id', cabang_id: book.staf.cabangId };
  orang = (await db().pengguna.create({ data: { ...data, peran: ['staf'] } })).id;
});
afterAll(() => book.close());

async function newLink(): Promise<string> {
  await buatTautanSandi(book.admin, { kunci: randomUUID(), penggunaId: orang });
  return (await lastMail()).split('#')[1]?.split(/\s/)[0] ?? '';
}
async function lastMail(): Promise<string> {
  const { isi } = await db().surel.findFirstOrThrow({ where: { isi: { not: null } }, orderBy: { id: 'desc' } });
  return unsealText(isi ?? new Uint8Array(), BODY_PURPOSE);
}
const refusal = (token: string, now?: Date) => pemilikTautan(token, now).catch((error: Error) => error.message);

it('carries its secret behind the # alone, in the mail alone where there is one, and keeps only a hash of it', async () => {
  const made = await buatTautanSandi(book.admin, { kunci: randomUUID(), penggunaId: orang });
  expect(made).toMatchObject({ jenis: 'undangan', dikirim: true, tautan: null });
  const token = /\/masuk\/tautan#(\S+)/.exec(await lastMail())?.[1] ?? '';
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(JSON.stringify(await db().tautan_sandi.findMany()) + JSON.stringify(await db().sekali.findMany())).not.toContain(token);
  const days = (new Date(made.berlakuSampai).getTime() - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(6.9);
  const mail = await db().surel.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(Buffer.from(mail.isi ?? []).includes(token)).toBe(false);
  expect(unsealText(mail.kepada, RECIPIENT_PURPOSE)).toBe('ani@contoh.co.id');
});

it('is shown once where no mail carries it: the same once-key makes no second link and tells no secret', async () => {
  const input = { kunci: randomUUID(), penggunaId: book.staf.id };
  const [first, again] = [await buatTautanSandi(book.admin, input), await buatTautanSandi(book.admin, input)];
  expect(first).toMatchObject({ dikirim: false, tautan: expect.stringMatching(/\/masuk\/tautan#/) });
  expect(again).toEqual({ ...first, tautan: null });
});

it('is for an admin to make, for another person who is active', async () => {
  const input = { kunci: randomUUID(), penggunaId: orang };
  await expect(buatTautanSandi(book.supervisorLain, input)).rejects.toThrow('tidak berwenang');
  await expect(buatTautanSandi(book.admin, { ...input, penggunaId: book.admin.id })).rejects.toThrow('Akun saya');
  await expect(buatTautanSandi(book.admin, { ...input, penggunaId: randomUUID() })).rejects.toThrow('tidak ada');
});

it('says the same of a link that was replaced, is too old, was used, or never was', async () => {
  const old = await newLink();
  const token = await newLink();
  expect(await pemilikTautan(token)).toEqual({ nama: 'Ani Rahma', namaPengguna: 'ani' });
  const tooLate = await refusal(token, new Date(Date.now() + 8 * 86_400_000));
  const replaced = await refusal(old);
  await pakaiTautanSandi({ token, sandi: SANDI });
  expect(new Set([replaced, tooLate, await refusal(token), await refusal('tidak-pernah-ada'), await refusal('')]).size).toBe(1);
});

it('lets one of two set the password who use it at once, and ends every session', async () => {
  const token = await newLink();
  const { id } = await db().sesi.create({ data: { pengguna_id: orang } });
  const both = await Promise.allSettled([pakaiTautanSandi({ token, sandi: SANDI }), pakaiTautanSandi({ token, sandi: LAIN })]);
  expect(both.map((row) => row.status).sort()).toEqual(['fulfilled', 'rejected']);
  const chosen = both[0]?.status === 'fulfilled' ? SANDI : LAIN;
  const { sandi_hash } = await db().pengguna.findUniqueOrThrow({ where: { id: orang } });
  expect(await passwordFits(sandi_hash, chosen)).toBe(true);
  expect(await db().sesi.findUniqueOrThrow({ where: { id } })).toMatchObject({ sebab_akhir: 'sandi diganti' });
});

it('stays good after a password that is refused', async () => {
  const token = await newLink();
  await expect(pakaiTautanSandi({ token, sandi: 'AniRahma-2026' })).rejects.toThrow(InputError);
  expect(await pakaiTautanSandi({ token, sandi: LAIN })).toEqual({ namaPengguna: 'ani' });
});

it('is of no use to a person who was suspended meanwhile', async () => {
  const token = await newLink();
  await db().pengguna.update({ where: { id: orang }, data: { ditangguhkan_pada: new Date() } });
  expect(await refusal(token)).toBe(await refusal('tidak-pernah-ada'));
  await expect(pakaiTautanSandi({ token, sandi: SANDI })).rejects.toThrow('tidak berlaku lagi');
  await db().pengguna.update({ where: { id: orang }, data: { ditangguhkan_pada: null } });
});

it('is mailed for an hour to who forgot theirs, and to nobody who is unknown, suspended or without an address', async () => {
  const count = async () => [await db().surel.count(), await db().tautan_sandi.count()];
  const before = await count();
  await mintaTautanSandi('tidak.ada');
  await mintaTautanSandi('sari');
  expect(await count()).toEqual(before);
  await mintaTautanSandi(' Ani ');
  expect(await count()).toEqual(before.map((one) => one + 1));
  const { berlaku_sampai } = await db().tautan_sandi.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(Math.round((berlaku_sampai.getTime() - Date.now()) / 60_000)).toBe(60);
});

it('asked for by whoever knows a name, takes no link away that was made before; the first one used takes all', async () => {
  const undangan = await newLink();
  await mintaTautanSandi('ani');
  const diminta = /#(\S+)/.exec(await lastMail())?.[1] ?? '';
  expect(diminta).not.toBe(undangan);
  expect(await pemilikTautan(undangan)).toMatchObject({ namaPengguna: 'ani' });
  await pakaiTautanSandi({ token: undangan, sandi: LAIN });
  expect(await refusal(diminta)).toContain('tidak berlaku lagi');
});

it('needs no link where the person knows their password: the other sessions end, this one stays, links are void', async () => {
  const token = await newLink();
  await pakaiTautanSandi({ token, sandi: SANDI });
  const open = await newLink();
  const [here, there] = await Promise.all([0, 1].map(() => db().sesi.create({ data: { pengguna_id: orang } })));
  const actor = { ...book.staf, id: orang };
  await expect(gantiSandi(actor, { sesiId: here?.id ?? '', lama: 'bukan ini', sandi: LAIN })).rejects.toThrow(InputError);
  await expect(gantiSandi(actor, { sesiId: here?.id ?? '', lama: SANDI, sandi: SANDI })).rejects.toThrow(InputError);
  await gantiSandi(actor, { sesiId: here?.id ?? '', lama: SANDI, sandi: LAIN });
  const ended = await db().sesi.findMany({
    where: { id: { in: [here?.id ?? '', there?.id ?? ''] } },
    select: { id: true, sebab_akhir: true },
  });
  expect(ended.find((row) => row.id === here?.id)?.sebab_akhir).toBeNull();
  expect(ended.find((row) => row.id === there?.id)?.sebab_akhir).toBe('sandi diganti');
  expect(await refusal(open)).toContain('tidak berlaku lagi');
});

it('looks at few wrong passwords of who is signed in, in a bucket of its own', async () => {
  const ganti = (lama: string) =>
    gantiSandi(book.supervisorLain, { sesiId: randomUUID(), lama, sandi: LAIN }).catch((error: Error) => error);
  await db().pengguna.update({ where: { id: book.supervisorLain.id }, data: { sandi_hash: await hashPassword(SANDI) } });
  for (let at = 0; at < buckets.sandiSendiri.points; at += 1) expect(await ganti('salah')).toBeInstanceOf(InputError);
  expect(await ganti(SANDI)).toBeInstanceOf(Refusal);
  expect((await db().pembatas.findMany()).map(({ key }) => key.split(':')[0])).toContain('sandiSendiri');
});
