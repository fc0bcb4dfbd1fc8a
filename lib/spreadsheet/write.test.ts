import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { SheetColumn, SheetRow } from './cells.ts';
import { type Workbook, writeWorkbook } from './write.ts';

const columns: SheetColumn[] = [
  { key: 'nama', label: 'Nama debitur', kind: 'text' },
  { key: 'nik', label: 'NIK', kind: 'code' },
  { key: 'nilai', label: 'Nilai', kind: 'money' },
  { key: 'hari', label: 'Tanggal', kind: 'date' },
  { key: 'waktu', label: 'Waktu', kind: 'datetime' },
  { key: 'orang', label: 'Orang', kind: 'count' },
];

async function* feed(rows: Iterable<SheetRow>): AsyncGenerator<SheetRow> {
  yield* rows;
}

function book(rows: Iterable<SheetRow>, more: Partial<Workbook> = {}): Readable {
  return writeWorkbook({ nama: 'Uji', columns, rows: feed(rows), pembuat: 'Sari', dibuatPada: new Date(0), ...more });
}

const sheetsOf = async (stream: Readable) => readWorkbook(await buffer(stream), { trim: false });

describe('a workbook, opened by another library', () => {
  it('has every text and every digit as it was', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((value) => value.replace(/\p{Cc}/gu, '').trim())
      .filter((value) => value.isWellFormed() && !/_x[0-9a-f]{4}_/i.test(value));
    const begun = fc.tuple(fc.constantFrom('', '=', '+', '-', '@', '=1+1', '0'), text).map(([first, rest]) => first + rest);
    const row = fc.record({
      nama: begun,
      nik: fc.stringMatching(/^\d{10,25}$/),
      nilai: fc
        .tuple(fc.boolean(), fc.nat(), fc.nat({ max: 99 }))
        .map(([m, a, b]) => `${m && a > 0 ? '-' : ''}${a}.${String(b).padStart(2, '0')}`),
      hari: fc
        .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const [sheet] = await sheetsOf(book(rows));
        expect(sheet?.sheet).toBe('Uji');
        expect(sheet?.data[0]?.slice(0, 2)).toEqual(['Nama debitur', 'NIK']);
        for (const [at, want] of rows.entries()) {
          const [nama, nik, nilai, hari] = sheet?.data[at + 1] ?? [];
          expect([nama ?? '', nik]).toEqual([want.nama, want.nik]);
          expect(nilai).toBe(Number(want.nilai));
          expect(hari).toEqual(new Date(`${want.hari}T00:00:00Z`));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('shows moments on the wall clock of Jakarta, leaves nothing where there is nothing, and totals as written', async () => {
    const [sheet, notes] = await sheetsOf(
      book([{ nama: 'A', waktu: new Date('2026-01-31T17:30:00Z'), orang: '12' }], {
        total: { nama: 'Jumlah', nilai: '0.30' },
        keterangan: [['Periode', '=HARI.INI()']],
      }),
    );
    const [waktu] = sheet?.data[1]?.splice(4, 1) ?? [];
    expect(Math.abs(Number(waktu) - Date.parse('2026-02-01T00:30:00Z'))).toBeLessThan(1_000);
    expect(sheet?.data[1]).toEqual(['A', null, null, null, 12]);
    expect(sheet?.data[2]).toEqual(['Jumlah', null, 0.3, null, null, null]);
    expect(notes).toMatchObject({ sheet: 'Keterangan', data: [['Periode', '=HARI.INI()']] });
  });

  it('keeps an amount that Excel would round as its text', async () => {
    const [sheet] = await sheetsOf(
      book([{ nilai: '1234567890123456.78' }, { nilai: '9999999999999.99' }, { nilai: '120000000000000000.00' }]),
    );
    expect(sheet?.data.slice(1).map((line) => line[2])).toEqual(['1234567890123456.78', 9999999999999.99, '120000000000000000.00']);
  });

  it('goes on in another sheet where one is full, under a name that Excel takes', async () => {
    const rows = Array.from({ length: 5 }, (_, at) => ({ nama: `Baris ${at}` }));
    const sheets = await sheetsOf(book(rows, { nama: 'Tagihan: IJP/dan [pembayaran] yang panjang sekali', rowsPerSheet: 2 }));
    expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([
      ['Tagihan IJP dan pembayaran yang', 3],
      ['Tagihan IJP dan pembayaran (2)', 3],
      ['Tagihan IJP dan pembayaran (3)', 2],
    ]);
  });
});

describe('a workbook that is being written', () => {
  it('reads its rows only as fast as it is taken', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<SheetRow> {
      for (;;) {
        given += 1;
        yield { nama: crypto.randomUUID().repeat(20), nik: String(given) };
      }
    }
    const stream = writeWorkbook({ nama: 'Uji', columns, rows: endless(), pembuat: 'Sari', dibuatPada: new Date(0) });
    await once(stream, 'readable');
    for (let turn = 0; turn < 500; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(given).toBeLessThan(10_000);
    stream.destroy();
  });

  it('breaks off where a row cannot be had, so that no half file looks whole', async () => {
    async function* broken(): AsyncGenerator<SheetRow> {
      yield { nama: 'satu' };
      throw new Error('putus');
    }
    const stream = writeWorkbook({ nama: 'Uji', columns, rows: broken(), pembuat: 'Sari', dibuatPada: new Date(0) });
    await expect(buffer(stream)).rejects.toThrow('putus');
  });

  it('asks for no further row once nobody takes it', async () => {
    let closed: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      closed = resolve;
    });
    async function* endless(): AsyncGenerator<SheetRow> {
      try {
        for (;;) yield { nama: crypto.randomUUID().repeat(50) };
      } finally {
        closed();
      }
    }
    const stream = writeWorkbook({ nama: 'Uji', columns, rows: endless(), pembuat: 'Sari', dibuatPada: new Date(0) });
    stream.once('readable', () => stream.destroy());
    await ended;
  });
});
