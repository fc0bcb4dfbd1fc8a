import { expect, it } from 'vitest';
import type { BarisRekonsiliasi } from '#lib/laporan/baca-rekonsiliasi.ts';
import { sisaWaktu } from './sisa-waktu.ts';

const mulai = new Date('2026-11-20T01:00:00Z');
const baris = (terjawab: number, menunggu: number): BarisRekonsiliasi[] =>
  Array.from({ length: terjawab + menunggu }, (_, at) => ({
    id: String(at),
    kelas: at < terjawab ? 'cocok' : 'menunggu',
    nama: 'A',
    sertifikat: null,
    rekening: '1',
    nilaiKami: null,
    nilaiPenjamin: null,
    keterangan: null,
    dijawabPada: at < terjawab ? new Date(mulai.getTime() + (at + 1) * 2_000) : null,
    surat: { id: String(at), status: at < terjawab ? 'berhasil' : 'siap' },
    objekJenis: 'penjaminan' as const,
    objekId: String(at),
    perihal: null,
  }));

it('goes by the pace of the answers so far', () => {
  expect(sisaWaktu({ baris: baris(10, 30), dibuatPada: mulai })).toBe(60_000);
});

it('says nothing while too few answers came, or when none is waited for', () => {
  expect(sisaWaktu({ baris: baris(4, 30), dibuatPada: mulai })).toBeNull();
  expect(sisaWaktu({ baris: baris(10, 0), dibuatPada: mulai })).toBeNull();
});
