import type { Tx } from '#lib/db.ts';
import { putContent } from './vault.ts';

/** Stores a document of a branch: its content sealed on disk first, then its row in the caller's transaction. */
export async function simpanBerkas(
  tx: Tx,
  dokumen: { nama: string; bytes: Uint8Array; contentType: string; cabangId: string },
): Promise<{ id: string; sha256: string; ukuran: number }> {
  const { sha256, ukuran } = await putContent(dokumen.bytes);
  const nama = dokumen.nama.replace(/[^\w .-]+/g, '-').slice(0, 200);
  const { id } = await tx.berkas.create({ data: { sha256, ukuran, tipe: dokumen.contentType, nama, cabang_id: dokumen.cabangId } });
  return { id, sha256, ukuran };
}
