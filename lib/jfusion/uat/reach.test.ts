import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTcp } from '../test-server.ts';
import { reach } from './reach.ts';

const never = new AbortController().signal;
let server: Server;
let port: number;
let cert: string;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'uji-tls-'));
  const [key, pem] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=jfusion'];
  execFileSync('openssl', [...request, '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', pem], { stdio: 'ignore' });
  cert = readFileSync(pem, 'utf8');
  server = createServer({ key: readFileSync(key), cert });
  rmSync(folder, { recursive: true });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('reaching a counterpart', () => {
  it('over TLS says whose certificate is not known, and how long it took where it is', async () => {
    const untrusted = await reach(new URL(`https://127.0.0.1:${port}`), 5_000, never);
    expect(untrusted).toMatchObject({ ok: false, code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(untrusted.keterangan).toContain('NODE_EXTRA_CA_CERTS');
    const before = getCACertificates('default');
    setDefaultCACertificates([...before, cert]);
    try {
      const trusted = await reach(new URL(`https://127.0.0.1:${port}`), 5_000, never);
      expect(trusted).toMatchObject({ ok: true, code: null });
      expect(trusted.keterangan).toMatch(/tersambung \d+ ms, sambungan aman \d+ ms\.$/);
      const other = await reach(new URL(`https://localhost:${port}`), 5_000, never);
      expect(other.keterangan).toContain('Sertifikat server bukan untuk nama localhost');
    } finally {
      setDefaultCACertificates(before);
    }
  });

  it('says that nobody answers in time where a handshake hangs, and gives up when the test is stopped', async () => {
    const silent = await startTcp(() => undefined);
    const url = new URL(`https://127.0.0.1:${silent.origin.port}`);
    expect((await reach(url, 200, never)).keterangan).toMatch(/tersambung, tetapi .* pada waktunya; periksa apakah alamatnya memang https/);
    expect(await reach(url, 60_000, AbortSignal.abort())).toMatchObject({ ok: false });
    await silent.close();
  });
});
