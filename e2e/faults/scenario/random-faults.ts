/** What the counterpart may do to a call without breaking its own contract: nothing that says "not taken" stands behind an effect. */
export const counterpartFaults: readonly Readonly<Record<string, unknown>>[] = [
  ...['sebelum_efek', 'sesudah_efek', 'header', 'separuh_isi'].flatMap((tempat) => [
    { jenis: 'reset', tempat },
    { jenis: 'fin', tempat },
    { jenis: 'hang', tempat },
  ]),
  ...['sebelum_efek', 'sesudah_efek'].flatMap((tempat) => [
    { jenis: 'html', tempat },
    { jenis: 'http500', tempat },
    { jenis: 'http502', tempat, polos: true },
    { jenis: 'http503', tempat },
    { jenis: 'redirect', tempat },
  ]),
  { jenis: 'truncated', tempat: 'jawaban' },
  { jenis: 'koma', tempat: 'jawaban' },
  { jenis: 'tetes', tempat: 'jawaban', jedaMs: 1 },
  { jenis: 'basi', tempat: 'jawaban', saat: 'permintaan_berikut' },
  { jenis: 'ganda', tempat: 'jawaban' },
  { jenis: 'sampah', tempat: 'jawaban' },
  { jenis: 'rekening_lain', tempat: 'jawaban' },
  { jenis: 'http429', tempat: 'sebelum_efek', retryAfter: '1' },
  { jenis: 'polos4xx', tempat: 'sebelum_efek', status: 404 },
  { jenis: 'polos4xx', tempat: 'sebelum_efek', status: 403 },
  { jenis: 'refuse', tempat: 'sebelum_efek' },
];
