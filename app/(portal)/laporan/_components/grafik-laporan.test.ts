import { expect, it } from 'vitest';
import type { KolomLaporan } from '#lib/laporan/schema.ts';
import { batang, kalimatGrafik } from './grafik-laporan.ts';

const plafon: KolomLaporan = { key: 'plafon', label: 'Plafon', kind: 'money', sql: '', layar: true };
const row = (label: string, value: string, baris = 1) => ({ label, baris, jumlah: { plafon: value } });
const whole = (kelompok: ReturnType<typeof row>[]) => ({
  kelompok,
  seluruh: row('Jumlah', String(kelompok.reduce((sum, { jumlah }) => sum + Number(jumlah.plafon), 0))),
  luput: null,
});

it('draws the largest first and says its share', () => {
  const kelompok = [row('Mikro', '250.00'), row('Kecil', '750.00')];
  expect(batang(kelompok, plafon, false).map(({ label, text }) => [label, text])).toEqual([
    ['Kecil', 'Rp\u00a0750,00'],
    ['Mikro', 'Rp\u00a0250,00'],
  ]);
  expect(kalimatGrafik(whole(kelompok), plafon)).toBe('Terbesar Kecil, 75 % dari seluruhnya.');
});

it('leaves months as they ran, and counts rows where nothing is summed', () => {
  const kelompok = [row('Januari', '1', 2), row('Februari', '9', 5)];
  expect(batang(kelompok, null, true).map(({ label, text }) => [label, text])).toEqual([
    ['Januari', '2'],
    ['Februari', '5'],
  ]);
});

it('shows the twelve largest of many and says so', () => {
  const kelompok = Array.from({ length: 20 }, (_, at) => row(`Cabang ${at}`, String(at + 1)));
  expect(batang(kelompok, plafon, false)).toHaveLength(12);
  expect(kalimatGrafik(whole(kelompok), plafon)).toContain('Tampil 12 dari 20.');
});

it('claims nothing of a period without value', () => {
  expect(kalimatGrafik(whole([]), plafon)).toBe('Belum ada nilai dalam periode ini.');
});
