/** The marks a status may wear: finished, under way, draft, failed, unknown, waiting on us. */
export type StatusKind = 'selesai' | 'jalan' | 'draf' | 'gagal' | 'tanya' | 'tunggu';
