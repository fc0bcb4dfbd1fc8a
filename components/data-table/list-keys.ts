import type { Keys } from '../ui/keys-dialog.tsx';

/** The keys of every list. */
export const listKeys: Keys = [
  [['j', '↓'], 'Baris berikutnya'],
  [['k', '↑'], 'Baris sebelumnya'],
  [['Enter'], 'Buka baris'],
  [['Ctrl', 'Enter'], 'Buka baris di tab baru'],
  [['x'], 'Pilih atau lepas baris'],
  [['/'], 'Ke kotak pencarian'],
  [['?'], 'Daftar tombol ini'],
];
