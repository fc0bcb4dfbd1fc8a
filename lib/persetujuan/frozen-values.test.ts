import { describe, expect, it } from 'vitest';
import { frozenValues } from './frozen-values.ts';

describe('what a frozen letter says', () => {
  it('is read from JSON with amounts as the digits that are sent', () => {
    const body = '{"nama":"A \\"B\\": \\u00e9","nilai":99999999999999.01,"kode":"007"}';
    expect(frozenValues('/x', body)).toEqual([
      ['nama', 'A "B": é'],
      ['nilai', '99999999999999.01'],
      ['kode', '007'],
    ]);
  });

  it('is not led astray by a value that looks like a field', () => {
    expect(frozenValues('/x', '{"a":"\\"b\\":1","b":2}')).toEqual([
      ['a', '"b":1'],
      ['b', '2'],
    ]);
  });

  it('is read from spaced JSON, from a query and from the parts before a file', () => {
    expect(frozenValues('/x', '{"a": "1", "b": 2}')).toHaveLength(2);
    expect(frozenValues('/x?cover=1&no=A%20B', null)).toEqual([
      ['cover', '1'],
      ['no', 'A B'],
    ]);
    const part = (name: string, value: string) => `--t\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const file =
      '--t\r\nContent-Disposition: form-data; name="file_dokumen"; filename="001_9.pdf"\r\nContent-Type: application/pdf\r\n\r\n';
    expect(frozenValues('/x', part('no_rekening', '9') + part('kode_dokumen', '001') + file)).toEqual([
      ['no_rekening', '9'],
      ['kode_dokumen', '001'],
    ]);
  });
});
