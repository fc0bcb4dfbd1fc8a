import { describe, expect, it } from 'vitest';
import { prettyJson } from './pretty-json.ts';

describe('prettyJson', () => {
  it('puts one member on a line and keeps every digit', () => {
    expect(prettyJson('{"a":1234567890123456789.50,"b":[true,{"c":null}],"d":{},"e":[]}')).toBe(
      '{\n  "a": 1234567890123456789.50,\n  "b": [\n    true,\n    {\n      "c": null\n    }\n  ],\n  "d": {},\n  "e": []\n}',
    );
  });

  it('shows escaped letters and leaves signs inside texts alone', () => {
    expect(prettyJson('{"nama":"Caf\\u00e9 {a,b}: \\"x\\""}')).toBe('{\n  "nama": "Café {a,b}: \\"x\\""\n}');
  });

  it('leaves what is no JSON as it is', () => expect(prettyJson('<html>')).toBe('<html>'));
});
