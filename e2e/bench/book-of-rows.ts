import { Client } from 'pg';

/** Fills a migrated database with `rows` filings over `branches` branches, spread like real ones; triggers and foreign keys rest meanwhile. */
export async function fillBook(url: string, rows: number, branches: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query('SET synchronous_commit = off');
    for (const [sql, values] of statements(rows, branches)) await client.query(sql, values);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** Ids that rise with n, as UUID version 7 does with time. */
const rising = (kind: string) => `(lpad(to_hex(n), 8, '0') || '-${kind}-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
/** The branch of row n, of $2 branches. */
const branch = `('01900000-0000-7000-8000-' || lpad(to_hex(n % $2 + 1), 12, '0'))::uuid`;

function statements(rows: number, branches: number): [string, unknown[]][] {
  const NAMES = `(ARRAY['ANITA','BUDI','CITRA','DEWI','EKO','FITRI','GUNAWAN','HANA','INDRA','JOKO','KARTIKA','LESTARI','MULYADI','NINGSIH','OKTAVIA','PRASETYO'])`;
  const nama = `${NAMES}[1 + (n::bigint * 7919) % 16] || ' ' || ${NAMES}[1 + (n::bigint * 104729) % 16] || ' ' || n`;
  const status = `CASE WHEN n % 50000 = 7 THEN 'belum_pasti' WHEN n % 100 = 3 THEN 'ditolak' ELSE 'berhasil' END`;
  const at = `now() - make_interval(mins => ($1 - n)::int)`;
  const both = [rows, branches];
  return [
    [
      `INSERT INTO cabang (id, kode_uker, nama) SELECT ${branch}, lpad(n::text, 3, '0'), 'Cabang ' || n FROM generate_series(0, $2 - 1) n WHERE $1 > 0`,
      both,
    ],
    [
      `INSERT INTO pengguna (id, nama_pengguna, nama, sandi_hash, peran, cabang_id) SELECT ${branch}, 'orang' || n, 'Orang ' || n, '-', '{staf}', ${branch} FROM generate_series(0, $2 - 1) n WHERE $1 > 0`,
      both,
    ],
    [`INSERT INTO produk (kode, nama, jenis_kur, dapat_diajukan) VALUES ('KUR-MIKRO', 'KUR Mikro', '1', true)`, []],
    [
      `INSERT INTO pengiriman (id, operasi, efek, jalur, tujuan, status, partner_reference_id, metode, target, isi_sha256, objek_jenis, objek_id, no_rekening, nomor_aplikasi, cabang_id, dibuat_oleh, dibuat_pada, selesai_pada)
       SELECT ${rising('0001')}, 'penjaminanBaru', true, 'interaktif', 'layar', (${status})::status_pengiriman, 'R-' || n, 'POST', '/penjaminan/baru', repeat('0', 64), 'pengajuan', ${rising('0002')},
         'R' || n, 'A' || n, ${branch}, ${branch}, ${at}, CASE WHEN n % 50000 = 7 THEN NULL ELSE ${at} END FROM generate_series(1, $1) n WHERE $2 > 0`,
      both,
    ],
    [
      `INSERT INTO pengajuan (id, cabang_id, pengiriman_id, dibuat_oleh, dibuat_pada, nomor_aplikasi, jenis_kur, jenis_kredit, jenis_linkage, kode_uker, nama_debitur, alamat_debitur, kode_pos, tanggal_lahir,
         jenis_kelamin, jenis_identitas, no_identitas, no_identitas_indeks, no_ijin_usaha, plafon_kredit, jangka_waktu, kode_sektor, jumlah_tenaga_kerja, omset_usaha, status_lunas, status_kolektibilitas, cif,
         no_rekening, no_pk, tanggal_awal, tanggal_akhir, tanggal_pk, tanggal_rekam, kode_pekerjaan, coverage, kode_bank, suku_bunga, loan_type)
       SELECT ${rising('0002')}, ${branch}, ${rising('0001')}, ${branch}, ${at}, 'A' || n, '1', '1', 'N', '010', ${nama}, 'JALAN ' || n, '57282', '1984-10-28', '2', '1',
         sha256(n::text::bytea), sha256(n::text::bytea), 'IZIN', 10000000 + (n % 390) * 100000, 36, '523900', '1', 1, 'L', '1', 'C' || n, 'R' || n, 'PK' || n,
         '2020-01-01'::date + (n % 2000)::int, '2030-01-01', '2020-01-01', '2020-01-01', '1', '70', '113', '7', 'KR155' FROM generate_series(1, $1) n WHERE $2 > 0`,
      both,
    ],
    [
      `INSERT INTO penjaminan (id, cabang_id, asal, jenis, pengajuan_id, produk_kode, nomor_aplikasi, no_rekening, nama_debitur, jenis_kur, kode_bank, plafon_kredit, tanggal_awal, tanggal_akhir, no_sertifikat, tanggal_sertifikat)
       SELECT ${rising('0003')}, ${branch}, 'portal', 'baru', ${rising('0002')}, 'KUR-MIKRO', 'A' || n, 'R' || n, ${nama}, '1', '113', 10000000 + (n % 390) * 100000, '2020-01-01', '2030-01-01',
         'KR2 2023 02.03 33 113 0 ' || lpad(n::text, 8, '0'), '2023-06-16' FROM generate_series(1, $1) n WHERE $2 > 0 AND ${status} = 'berhasil'`,
      both,
    ],
    [
      `INSERT INTO invoice (id, cabang_id, no_invoice, produk_kode, tanggal_invoice, kode_bank, jumlah_nasabah, plafon_kredit, nilai_ijp, asal)
       SELECT ${rising('0004')}, ${branch}, 'INV' || n, 'KUR-MIKRO', '2023-01-01'::date + (n % 1000)::int, '113', 1, 35000000, 525000 + n % 1000, 'jawaban' FROM generate_series(1, $1) n WHERE $2 > 0`,
      both,
    ],
  ];
}
