/** What a member of a chain of guarantees is called: 0 is "Awal", then "SPR 1", "SPR 2". */
export function namaAnggota(ke: number): string {
  return ke === 0 ? 'Awal' : `SPR ${ke}`;
}
