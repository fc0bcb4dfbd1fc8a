import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnvelope, rowsOf } from './envelope.ts';
import { isObject, parseJson } from './json.ts';

const read = (text: string) => readEnvelope(Buffer.from(text));

describe('a JSON answer', () => {
  it('keeps every digit of a number', () => {
    const text = '{"rekening":3314096810840001234,"nilai":1800000.0,"besar":1E400,"daftar":[0.10,-7]}';
    expect(parseJson(Buffer.from(text))).toEqual({
      rekening: '3314096810840001234',
      nilai: '1800000.0',
      besar: '1E400',
      daftar: ['0.10', '-7'],
    });
  });

  it('is nothing where it is broken', () => {
    const bad = ['', '{"a":1,}', '{"a":1', '<html></html>', "{'a':1}", '{"a":01}', 'NaN', '{"a":1}{"b":2}', '['.repeat(200_000)];
    for (const text of bad) expect(parseJson(Buffer.from(text))).toBeUndefined();
    expect(parseJson(Buffer.from('{"nama":"S\u00e9runi"}', 'latin1'))).toBeUndefined();
  });

  it('parses what JSON.parse parses, and nothing else', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const plain: unknown = JSON.parse(text, (_key, value: unknown) => (typeof value === 'number' ? 'angka' : value));
        const ours: unknown = parseJson(Buffer.from(text));
        const masked = (value: unknown, like: unknown): unknown => {
          if (like === 'angka' && typeof value === 'string') return 'angka';
          if (Array.isArray(value) && Array.isArray(like)) return value.map((item, index) => masked(item, like[index]));
          if (typeof value === 'object' && value !== null && typeof like === 'object' && like !== null) {
            return Object.fromEntries(
              Object.entries(value).map(([key, item]) => [key, masked(item, Object.getOwnPropertyDescriptor(like, key)?.value)]),
            );
          }
          return value;
        };
        expect(JSON.stringify(masked(ours, plain))).toBe(JSON.stringify(plain));
      }),
    );
  });
});

describe('an envelope', () => {
  it.each(['status', 'Status', 'success'])('has its state under %s', (name) => {
    expect(read(`{"${name}":false,"data":null,"message":"Nomor sudah ada"}`)).toEqual({
      status: false,
      data: null,
      message: 'Nomor sudah ada',
    });
  });

  it('needs neither data nor message', () => {
    expect(read('{"status":true}')).toEqual({ status: true, data: null, message: null });
  });

  it.each([
    '{"status":"true"}',
    '{"status":1}',
    '{"status":200,"error":"Not Found"}',
    '{"message":"Unauthenticated."}',
    '{"status":true,"success":false}',
    '{"status":true,"Status":"true"}',
    '[{"status":true}]',
    '"true"',
    'true',
    'null',
    '{"status":true,"data":{},}',
    '{"__proto__":{"status":true}}',
  ])('is none: %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it('keeps the words as they are, but for what a database cannot hold', () => {
    expect(read('{"status":false,"message":"<b>Gagal</b>\\nlagi"}')?.message).toBe('<b>Gagal</b>\nlagi');
    expect(read('{"status":false,"message":"a\\u0000b\\ud800"}')?.message).toBe('a\ufffdb\ufffd');
    expect(read('{"status":false,"message":{"kode":["wajib"]}}')?.message).toBe('{"kode":["wajib"]}');
    expect(read(`{"status":false,"message":"${'x'.repeat(9000)}"}`)?.message).toHaveLength(4000);
  });
});

describe('the rows of an envelope', () => {
  it('are 0..n, from a list, one object, or nothing', () => {
    expect([rowsOf(null), rowsOf(''), rowsOf([])]).toEqual([[], [], []]);
    expect([rowsOf({ a: '1' }), rowsOf([{ a: '1' }])]).toEqual([[{ a: '1' }], [{ a: '1' }]]);
    expect([rowsOf('teks'), rowsOf(true), rowsOf(['teks']), rowsOf([null]), rowsOf([[]])]).toEqual([null, null, null, null, null]);
    expect([isObject([]), isObject(null), isObject({})]).toEqual([false, false, true]);
  });
});
