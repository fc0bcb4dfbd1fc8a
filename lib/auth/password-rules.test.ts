import { expect, it } from 'vitest';
import { periksaSandi } from './password-rules.ts';

const sari = { nama: 'Sari Wulandari', namaPengguna: 'sari.w', cabang: 'Cabang Surakarta' };
const say = (sandi: string) => periksaSandi(sandi, sari);

it.each(['kompor-danau-berenang', 'payung biru naik gunung', 'xK9!vqTz2#pLm', '帽子と山と川と海と空と雲と', 'cangkul🙂stasiun🙂menyanyi'])(
  'takes a password that is long and unlike anything: %s',
  async (sandi) => {
    expect(await say(sandi)).toBeNull();
  },
);

it('counts what a person sees as letters, after the forms of one letter are made the same', async () => {
  expect(await say('kuda🙂🙂🙂')).toContain('terlalu pendek');
  expect(await say('ﬃ kompor ai')).toBeNull();
  expect(await say('a b'.repeat(60))).toContain('terlalu panjang');
  expect(await say('')).toBe('wajib diisi');
});

it.each([
  'aaaaaaaaaaaaaa',
  'abcdefghijklmn',
  '123456789012345',
  'qwertyuiop1234',
  'abababababababab',
  'sayasayasayasaya',
  '111122223333444',
  '0987654321qwerty',
])('refuses what repeats or runs along: %s', async (sandi) => {
  expect(await say(sandi)).toContain('berulang atau berurutan');
});

it.each([
  'SariWulandari2024!',
  'sari.w-surakarta-99',
  'Jamkrindo#2026#Mitra',
  'J4mkr1nd0-2026-aa',
  '!!!wulandari!!!1987',
  'mitra-sandi-sari',
])('refuses what is made of the person and the house: %s', async (sandi) => {
  expect(await say(sandi)).toContain('hanya berisi nama Anda');
});

it.each([
  'kesempatan2024',
  'Indonesia##1945',
  '99pembangunan99',
  'p3mb4ngun4n-2024',
  'nanugnabmep-2020',
  'pengetahuanpengetahuan',
  'trustno1trustno1',
])('refuses one word or one common password with ornaments: %s', async (sandi) => {
  expect(await say(sandi)).toMatch(/hanya satu kata|berulang/);
});

it('takes the own name as a small part of something longer', async () => {
  expect(await say('sari melempar kompor ke danau')).toBeNull();
});
