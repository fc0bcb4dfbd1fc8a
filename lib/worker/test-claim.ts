import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db } from '#lib/db.ts';
import { ajukanKlaim } from '#lib/klaim/ajukan-klaim.ts';
import { terimaNotifikasi } from '#lib/koneksi/terima-notifikasi.ts';
import { applyNotices } from './on-notice.ts';
import type { TestBook } from './test-book.ts';
import { contohIsian, contohKlaim } from './test-samples.ts';

export { contohKlaim, dokumenPdf } from './test-samples.ts';

/** No letter waits for its turn any more. */
export const kosong = async () => (await db().pengiriman.count({ where: { status: { in: ['siap', 'dikirim', 'belum_terkirim'] } } })) === 0;

/** A guarantee of 35 million accepted by the counterpart, with its yearly IJP. */
export async function terbit(book: TestBook, nomor: string) {
  const { id } = await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
  await book.work(kosong);
  return db().penjaminan.findUniqueOrThrow({ where: { pengajuan_id: id }, include: { tagihan_ijp: true } });
}

/** A claim which the counterpart accepted, on a guarantee of its own. */
export async function klaimDiterima(book: TestBook, nomor: string) {
  const penjaminan = await terbit(book, nomor);
  const isian = contohKlaim(`SPK-${nomor}`);
  const { id } = await ajukanKlaim(book.staf, { kunci: randomUUID(), penjaminanId: penjaminan.id, isian, koreksiDariId: null });
  await book.work(kosong);
  return db().klaim.findUniqueOrThrow({ where: { id } });
}

/** Takes a step with a claim at the counterpart's control desk. */
export async function pesanSandbox(book: TestBook, order: object): Promise<void> {
  const answer = await fetch(`${book.sandboxUrl}/sandbox/klaim`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(order),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Opens the door for notices: the counterpart's key is set, and what it posts is taken and booked. `statuses` were answered. */
export async function bukaPintu(book: TestBook): Promise<{ statuses: number[]; close: () => Promise<unknown> }> {
  const pem = await (await fetch(`${book.sandboxUrl}/sandbox/public-key`)).text();
  await db().koneksi.update({ where: { id: 1 }, data: { kunci_jamkrindo: pem } });
  const statuses: number[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { status } = await terimaNotifikasi(Buffer.concat(pieces), String(request.headers.signature));
    await applyNotices();
    statuses.push(status);
    response.writeHead(status).end();
  };
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const path = join(book.sandboxDir, 'mitra.json');
  const mitra: object = JSON.parse(readFileSync(path, 'utf8'));
  const notifikasiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  writeFileSync(path, JSON.stringify({ ...mitra, notifikasiUrl }));
  return { statuses, close: () => new Promise((closed) => server.close(closed)) };
}
