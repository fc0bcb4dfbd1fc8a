/** What the bell says to who cannot see its colour: how many notices are new, and how many outcomes are unknown for too long. */
export function bellLabel(baru: number, telat: number): string {
  const kabar = baru === 0 ? 'tidak ada yang baru' : `${baru >= 100 ? 'lebih dari 99' : baru} baru`;
  return `Pemberitahuan, ${kabar}${telat > 0 ? `; ${lateWords(telat)}` : ''}`;
}

/** That outcomes are unknown for too long, the oldest of `jumlah`. */
export function lateWords(jumlah: number): string {
  return jumlah === 1 ? '1 surat belum pasti lebih dari 15 menit' : `${jumlah} surat belum pasti, ada yang lebih dari 15 menit`;
}
