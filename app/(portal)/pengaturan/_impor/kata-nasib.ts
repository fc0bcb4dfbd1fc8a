import type { StatusKind } from '#components/ui/status-kind.ts';
import type { NasibBaris } from './send-file.ts';

/** The word and mark of what becomes of a row, alone and counted. */
export const kataNasib: Record<NasibBaris, { readonly label: string; readonly banyak: string; readonly mark: StatusKind }> = {
  baru: { label: 'Baru', banyak: 'baris baru', mark: 'selesai' },
  berubah: { label: 'Berganti nama', banyak: 'berganti nama', mark: 'jalan' },
  ada: { label: 'Sudah ada', banyak: 'sudah ada, dilewati', mark: 'draf' },
  salah: { label: 'Perlu diperbaiki', banyak: 'perlu diperbaiki', mark: 'gagal' },
};

export const urutanNasib = Object.keys(kataNasib) as NasibBaris[];
