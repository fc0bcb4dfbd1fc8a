import { describe, expect, it } from 'vitest';
import { operasi } from './contract/endpoints.ts';
import { keterangan, sentences } from './keterangan.ts';
import type { Reason } from './outcome.ts';

const reasons = Object.keys(sentences) as Reason[];

describe('the sentence for a person', () => {
  it('is one, says what happened and what is next, for every reason and operation', () => {
    for (const name of operasi) {
      for (const reason of reasons) {
        const text = keterangan({ operasi: name, reason, httpStatus: 502 });
        expect(text).toMatch(/^[A-Z][^.!?]*; [^.!?]*\.$/);
        expect(text).not.toMatch(/undefined|null/);
      }
    }
  });

  it('warns against filing again where something may have changed, and lets a read be repeated', () => {
    expect(keterangan({ operasi: 'penjaminanBaru', reason: 'deadline', httpStatus: null })).toContain('jangan diajukan ulang');
    expect(keterangan({ operasi: 'inquiryIjp', reason: 'deadline', httpStatus: null })).toContain('boleh diulang');
  });

  it('names the HTTP status where there was one', () => {
    expect(keterangan({ operasi: 'pembayaranIjp', reason: 'server_error', httpStatus: 503 })).toContain('(HTTP 503)');
    expect(keterangan({ operasi: 'pembayaranIjp', reason: 'no_token', httpStatus: null })).not.toContain('HTTP');
  });
});
