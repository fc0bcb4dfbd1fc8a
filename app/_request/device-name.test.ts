import { describe, expect, it } from 'vitest';
import { deviceName } from './device-name.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the name of a device', () => {
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/142.0.0.0 Safari/537.36`, 'Chrome di Windows'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0`, 'Microsoft Edge di Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox di macOS'],
    [
      `Mozilla/5.0 (Linux; Android 14; SM-S918B) ${webkit} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`,
      'Samsung Internet for Android di Android',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'Peramban tidak dikenal di Windows'],
    ['Hubungi 0812 sekarang/1.0 pelanggan', 'Peramban tidak dikenal'],
    ['curl/8.5.0', 'Peramban tidak dikenal'],
    ['   ', 'Peramban tidak dikenal'],
    ['', 'Peramban tidak dikenal'],
    [null, 'Peramban tidak dikenal'],
  ])('of %s is %s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });

  it('stays short whatever is sent', () => {
    expect(deviceName(`Mozilla/5.0 (${'Windows NT 10.0; '.repeat(5_000)}`).length).toBeLessThanOrEqual(80);
  });
});
