import type { Tx } from '#lib/db.ts';
import { putContent } from './vault.ts';

/** Stores a document of a branch: its content sealed on disk first, then its row in the caller's transaction. */
export async function simpanBerkas(
  tx: Tx,
  dokumen: { nama: string; bytes: Uint8Array; contentType: string; cabangId: string },
): Promise<{ id: string; sha256: string; ukuran: number }> {
  const { sha256, ukuran } = await putContent(dokumen.bytes);
  const { nama, contentType: tipe, cabangId } = dokumen;
  return { id: await catatBerkas(tx, { nama, sha256, ukuran, tipe, cabangId }), sha256, ukuran };
}

/** The row of a document of a branch whose content lies in the vault already; its name keeps what any system can hold. */
export async function catatBerkas(
  tx: Tx,
  { nama, sha256, ukuran, tipe, cabangId }: { nama: string; sha256: string; ukuran: number; tipe: string; cabangId: string },
): Promise<string> {
  const polos = nama.replace(/[^\w .-]+/g, '-').slice(0, 200);
  const { id } = await tx.berkas.create({ data: { sha256, ukuran, tipe, nama: polos, cabang_id: cabangId } });
  return id;
}
