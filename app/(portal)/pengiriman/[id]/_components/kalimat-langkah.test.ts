import { expect, it } from 'vitest';
import { kalimatLangkah } from './kalimat-langkah.ts';

const pada = new Date('2026-06-17T03:42:00Z');

it('says what happens by itself and when, and how often it did', () => {
  expect(kalimatLangkah({ pastikan_ke: 2, pastikan_pada: pada, kirimUlang: false })).toBe(
    'Portal menanyakannya ke Jamkrindo dengan sendirinya pada 17 Jun 2026 10.42 WIB. Sudah 2 kali ditanyakan.',
  );
  expect(kalimatLangkah({ pastikan_ke: 0, pastikan_pada: pada, kirimUlang: true })).toContain('mengirim ulang surat yang sama');
});

it('says plainly that nothing happens by itself, or nothing any more', () => {
  expect(kalimatLangkah({ pastikan_ke: 3, pastikan_pada: null, kirimUlang: false })).toBe(
    'Portal tidak melakukan apa pun lagi dengan sendirinya; orang yang memastikan. Sudah 3 kali ditanyakan.',
  );
  expect(kalimatLangkah({ pastikan_ke: 0, pastikan_pada: null, kirimUlang: false })).toBe(
    'Untuk surat ini portal tidak melakukan apa pun dengan sendirinya; orang yang memastikan.',
  );
});
