/** Page of a filing, by its kind and id. */
export function alamatPermohonan(jenis: 'baru' | 'spr', id: string): string {
  return jenis === 'spr' ? `/covering/spr/${id}` : `/covering/${id}`;
}

/** Page that tells a guarantee: its own SPR's, else its filing's; null for one from before this portal. */
export function alamatPenjaminan({ pengajuanId, sprId }: { pengajuanId: string | null; sprId: string | null }): string | null {
  if (sprId) return alamatPermohonan('spr', sprId);
  return pengajuanId && alamatPermohonan('baru', pengajuanId);
}
