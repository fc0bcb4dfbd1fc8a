import type { Keys } from '#components/ui/keys-dialog.tsx';

/** The keys of the inbox, as it and the guide tell them. */
export const inboxKeys: Keys = [
  [['j', '↓'], 'Permintaan berikutnya'],
  [['k', '↑'], 'Permintaan sebelumnya'],
  [['Enter'], 'Masuk ke perinciannya; Esc kembali ke daftar'],
  [['Spasi'], 'Pilih atau lepas; Shift dengan panah memilih beberapa'],
  [['s'], 'Setujui yang sedang dibaca'],
  [['t'], 'Tolak dengan alasan'],
  [['a'], 'Setujui semua yang terpilih'],
  [['d'], 'Delegasi wewenang'],
  [['?'], 'Daftar tombol ini'],
];
