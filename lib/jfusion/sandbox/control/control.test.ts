import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Json, jsonOf, type Partner, type Reply, send, signature, startPartner } from '../test-partner.ts';
import { baru, klaim, PATH } from '../test-requests.ts';
import { played } from './settings.ts';

let partner: Partner;
beforeEach(async () => {
  partner = await startPartner();
});
afterEach(() => partner.close());

const page = async (): Promise<string> => (await send(`${partner.url}/sandbox/`)).body.toString();
const tokenOf = (text: string): string => /name="_token" value="([^"]+)"/.exec(text)?.[1] ?? '';
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Reply> =>
  send(`${partner.url}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });

/** The fields of a form of the page as a browser sends them, without a script. */
function fieldsOf(text: string, action: string): Record<string, string> {
  const form = new RegExp(`action="/sandbox/${action}">([\\s\\S]*?)</form>`).exec(text)?.[1] ?? '';
  const fields: Record<string, string> = {};
  const plain = (value: string): string =>
    value
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const [name, value] = [/ name="([^"]*)"/.exec(tag)?.[1], / value="([^"]*)"/.exec(tag)?.[1]];
    const ticked = !tag.includes('type="checkbox"') || / checked/.test(tag);
    if (name && ticked) fields[name] = plain(value ?? 'on');
  }
  for (const [, name = '', inner = ''] of form.matchAll(/<select name="([^"]*)">([\s\S]*?)<\/select>/g)) {
    const chosen = /<option value="([^"]*)" selected>/.exec(inner) ?? /<option value="([^"]*)"/.exec(inner);
    fields[name] = plain(chosen?.[1] ?? '');
  }
  for (const [, name = '', value = ''] of form.matchAll(/<textarea name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    fields[name] = plain(value);
  return fields;
}

test('a request that was refused is told with its reason, and a fault by its name, on the page only', async () => {
  await partner.call(PATH.baru, { ...baru, no_rekening: '' });
  expect(await page()).toMatch(/<td>Penjaminan baru<\/td><td>sah<\/td><td>400<\/td><td>[^<]*no_rekening[^<]*<\/td>/);
  await post('fault', { ...fieldsOf(await page(), 'fault'), operasi: 'penjaminanBaru', jenis: 'http500', kali: '1' });
  expect(await page()).toContain('Gangguan dipasang untuk 1 panggilan: HTTP 500.');
  await partner.call(PATH.baru, baru);
  expect(await page()).toContain('gangguan: HTTP 500');
  expect(await readFile(join(partner.dir, 'permintaan.jsonl'), 'utf8')).not.toContain('sebab');
});

test('the page shows a claim, and a form of it takes the claim a step further and tells so once', async () => {
  await partner.call(PATH.baru, baru);
  await partner.call(PATH.klaim, { ...klaim, no_spk: '<b>SPK</b>' });
  const before = await page();
  expect(before).toContain('○ Diterima · klaim 1 · &lt;b&gt;SPK&lt;/b&gt;');
  expect(before).not.toContain('<b>SPK');
  expect((await post('klaim', fieldsOf(before, 'klaim'))).headers.location).toBe('/sandbox/');
  expect(await page()).toContain('dinyatakan lengkap.');
  const lengkap = await page();
  expect(lengkap).not.toContain('dinyatakan lengkap.');
  expect(fieldsOf(lengkap, 'klaim')).toMatchObject({ aksi: 'setujui', pokok: '20000000' });
  await post('klaim', { ...fieldsOf(lengkap, 'klaim'), pokok: '1e9' });
  expect(await page()).toMatch(/class="kabar buruk".*tulis sebagai angka/s);
  await post('klaim', fieldsOf(lengkap, 'klaim'));
  expect(await page()).toContain('◕ Disetujui');
});

describe('an order is refused', () => {
  test.each<[string, Record<string, string>, Record<string, string>, number]>([
    ['without the page’s token', {}, {}, 403],
    ['with another token', { _token: 'x' }, {}, 403],
    ['from another site', { _token: 'own' }, { Origin: 'http://evil.example' }, 403],
    ['under another name of this machine', { _token: 'own' }, { Host: 'evil.example' }, 403],
    ['as plain text', { _token: 'own' }, { 'Content-Type': 'text/plain' }, 415],
  ])('%s', async (_title, fields, headers, status) => {
    const token = tokenOf(await page());
    const given = fields._token === 'own' ? { _token: token } : fields;
    const reply = await post('setelan', { ...given, replay: 'efek_kedua' }, headers);
    expect(reply.status).toBe(status);
    expect(JSON.parse(await readFile(join(partner.dir, 'mitra.json'), 'utf8'))).not.toHaveProperty('replay');
  });

  test('from another site as JSON', async () => {
    const headers = { 'Content-Type': 'application/json', Origin: 'http://evil.example' };
    expect((await send(`${partner.url}/sandbox/setelan`, { method: 'POST', headers, body: '{}' })).status).toBe(403);
  });
});

test('settings sent as the page shows them are the settings that stand, and a change is played at once', async () => {
  const fields = fieldsOf(await page(), 'setelan');
  expect(fields).toMatchObject({ replay: 'jawaban_pertama', latencyMs: '0', klaimDetikPerLangkah: '0', invoiceDalamJawaban: 'true' });
  await post('setelan', { ...fields, replay: 'sudah_ada', invoiceDalamJawaban: 'false' }, { Origin: partner.url });
  expect(jsonOf(await partner.call(PATH.baru, baru)).data).not.toHaveProperty('no_invoice');
  expect((await partner.call(PATH.baru, baru)).status).toBe(409);
  expect(JSON.parse(await readFile(join(partner.dir, 'mitra.json'), 'utf8'))).toMatchObject({
    clientSecret: 'rahasia:uji',
    replay: 'sudah_ada',
  });
});

test('every switch stands on the page; another position is written, shown, and played at once', async () => {
  const text = await page();
  const fields = fieldsOf(text, 'sakelar');
  for (const { path } of played) expect(text).toContain(`<small class="redup">${path}</small>`);
  await post('sakelar', fields);
  const { profile } = JSON.parse(await readFile(join(partner.dir, 'mitra.json'), 'utf8')) as { profile: Json };
  const { defaultProfile } = await import('../../contract/profile.ts');
  expect(profile).toEqual(defaultProfile);

  await post('sakelar', { ...fields, 'signature.mode': '"pkcs1"', 'numbers.asString': 'baru.kode_sektor\n' });
  expect(fieldsOf(await page(), 'sakelar')).toMatchObject({ 'signature.mode': '"pkcs1"', 'numbers.asString': 'baru.kode_sektor' });
  const body = JSON.stringify({ ...baru, kode_sektor: '003900' });
  expect((await partner.call(PATH.baru, body)).status).toBe(401);
  expect((await partner.call(PATH.baru, body, { signature: signature(body, 'pkcs1') })).status).toBe(200);
  expect((await partner.ledger()).effects[0]).toMatchObject({ isi: { kode_sektor: '003900' } });

  await post('sakelar', { ...fields, 'signature.saltLength': '900' });
  expect(await page()).toContain('kabar buruk');
});

test('as JSON an order changes what it names and no more, and says what is wrong', async () => {
  await partner.order('sakelar', { 'json.spacing': 'spaced' });
  expect(jsonOf(await partner.order('sakelar', { 'signature.onGet': false }))).toMatchObject({
    profile: { json: { spacing: 'spaced' }, signature: { onGet: false } },
  });
  const wrong = await partner.order('sakelar', { 'json.spacing': 'loose' });
  expect([wrong.status, jsonOf(wrong).message]).toEqual([400, expect.stringContaining('spacing')]);
  expect((await partner.order('klaim', { klaim: 1, aksi: 'bayar' })).status).toBe(404);
});

test('a fault is ordered and cleared on the page', async () => {
  await post('fault', { ...fieldsOf(await page(), 'fault'), operasi: 'inquiryKlaim', jenis: 'http500', kali: '2' });
  expect(await page()).toMatch(/<td>Inquiry klaim<\/td>/);
  await post('fault/hapus', { _token: tokenOf(await page()) });
  expect(await page()).toContain('Tidak ada gangguan yang menunggu.');
});

test('without a partner the page says what to do', async () => {
  const { rm } = await import('node:fs/promises');
  await rm(join(partner.dir, 'mitra.json'));
  await partner.restart();
  expect(await page()).toContain('Jalankan portal lebih dahulu');
  expect((await partner.order('setelan', { latencyMs: 1 })).status).toBe(409);
});

test('the page loads nothing from anywhere and shows no secret', async () => {
  const reply = await send(`${partner.url}/sandbox/`);
  expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
  expect(reply.body.toString()).not.toMatch(/<script|src=|rahasia:uji|BEGIN/);
});
