import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { approvalHash } from '#lib/persetujuan/approval.ts';
import { migrate } from './migrate.ts';
import { migrationsFolder } from './schema-files.ts';
import { createEmptyDatabase, type TestDatabase } from './test-database.ts';

const ORANG_DAN_PERSETUJUAN = '20261121004930_orang_dan_persetujuan';
const SOLO = '00000000-0000-7000-8000-000000000010';
const SARI = '00000000-0000-7000-8000-000000000001';
const DEWI = '00000000-0000-7000-8000-000000000002';
const letterId = (at: number) => `00000000-0000-7000-8000-0000000001${String(at).padStart(2, '0')}`;
const objectId = (at: number) => `00000000-0000-7000-8000-0000000002${String(at).padStart(2, '0')}`;
const bodyHash = (at: number) => String(at).repeat(64);

let database: TestDatabase;
let client: Client;
let before: string;

/** A book of the release before: two people, and letters approved, turned down, waiting, and gone without anybody. */
async function fillOldBook(): Promise<void> {
  await client.query(`INSERT INTO cabang (id, kode_uker, nama) VALUES ('${SOLO}', '010', 'Cabang Solo')`);
  await client.query(`INSERT INTO pengguna (id, nama_pengguna, nama, sandi_hash, peran, cabang_id) VALUES
    ('${SARI}', 'sari', 'Sari', '-', 'staf', '${SOLO}'), ('${DEWI}', 'dewi', 'Dewi', '-', 'supervisor', '${SOLO}')`);
  await client.query(`INSERT INTO sesi (id, pengguna_id) VALUES (gen_random_uuid(), '${SARI}')`);
  for (const [at, status] of ['siap', 'dibatalkan', 'menunggu_persetujuan', 'menunggu_persetujuan', 'siap'].entries())
    await client.query(
      `INSERT INTO pengiriman (id, operasi, efek, jalur, tujuan, status, metode, target, isi, isi_sha256, nilai, objek_jenis, objek_id, cabang_id, dibuat_oleh, selesai_pada)
       VALUES ($1, 'requestPenjaminan', true, 'interaktif', 'layar', $2, 'POST', '/x', 'x', $3, 1000.50, 'pengajuan', $4, $5, $6, $7)`,
      [letterId(at), status, bodyHash(at), objectId(at), SOLO, SARI, status === 'dibatalkan' ? new Date() : null],
    );
  await client.query(`INSERT INTO persetujuan (id, pengiriman_id, isi_sha256, dibuat_oleh, diputus_oleh, keputusan, alasan) VALUES
    (gen_random_uuid(), '${letterId(0)}', '${bodyHash(0)}', '${SARI}', '${DEWI}', 'disetujui', NULL),
    (gen_random_uuid(), '${letterId(1)}', '${bodyHash(1)}', '${SARI}', '${DEWI}', 'ditolak', 'plafon keliru')`);
}

beforeAll(async () => {
  database = await createEmptyDatabase();
  before = mkdtempSync(join(tmpdir(), 'mitra-uji-'));
  const later = (name: string) => name.endsWith('.json') || (/^\d/.test(name) && name >= ORANG_DAN_PERSETUJUAN);
  for (const name of readdirSync(migrationsFolder).filter((one) => !later(one)))
    cpSync(join(migrationsFolder, name), join(before, name), { recursive: true });
  await migrate(database.url, before);
  client = new Client({ connectionString: database.url });
  await client.connect();
  await fillOldBook();
  expect(await migrate(database.url)).toContain(ORANG_DAN_PERSETUJUAN);
});
afterAll(async () => {
  await client.end();
  await database.drop();
  rmSync(before, { recursive: true });
});

it('keeps who people are: staf goes on filing claims, all sign in anew, a branch begins its history', async () => {
  const people = await client.query('SELECT nama, peran::text[], cabang_terlihat(id)::text[] AS cabang FROM pengguna ORDER BY nama');
  expect(people.rows).toEqual([
    { nama: 'Dewi', peran: ['supervisor'], cabang: [SOLO] },
    { nama: 'Sari', peran: ['staf', 'petugas_klaim'], cabang: [SOLO] },
  ]);
  expect((await client.query('SELECT diakhiri_pada IS NOT NULL AS berakhir FROM sesi')).rows).toEqual([{ berakhir: true }]);
  expect((await client.query('SELECT kode_uker, nama, berlaku_sampai FROM kode_cabang')).rows).toEqual([
    { kode_uker: '010', nama: 'Cabang Solo', berlaku_sampai: null },
  ]);
});

it('keeps decisions, and gives what waits an approval bound to its bytes', async () => {
  const { rows } = await client.query(`SELECT p.id, a.status, a.sha256, a.nilai, a.objek_id, a.diputus_oleh, a.alasan, a.dibuat_oleh
    FROM pengiriman p LEFT JOIN persetujuan a ON a.id = p.persetujuan_id ORDER BY p.id`);
  const approval = (at: number, lain: object) => ({
    id: letterId(at),
    sha256: approvalHash([bodyHash(at)]),
    nilai: '1000.50',
    objek_id: objectId(at),
    dibuat_oleh: SARI,
    alasan: null,
    diputus_oleh: null,
    status: 'menunggu',
    ...lain,
  });
  expect(rows).toEqual([
    approval(0, { status: 'disetujui', diputus_oleh: DEWI }),
    approval(1, { status: 'ditolak', diputus_oleh: DEWI, alasan: 'plafon keliru' }),
    approval(2, {}),
    approval(3, {}),
    { id: letterId(4), status: null, sha256: null, nilai: null, objek_id: null, dibuat_oleh: null, alasan: null, diputus_oleh: null },
  ]);
});

it('holds what waits until it is approved', async () => {
  const release = () => client.query(`UPDATE pengiriman SET status = 'siap' WHERE id = '${letterId(2)}'`);
  await expect(release()).rejects.toThrow('does not go without it');
  await client.query(
    `UPDATE persetujuan SET status = 'disetujui', diputus_oleh = '${DEWI}', diputus_pada = now() WHERE objek_id = '${objectId(2)}'`,
  );
  expect((await release()).rowCount).toBe(1);
});
