import { describe, expect, it } from 'vitest';
import { createOnceKey, randomKey } from './once-key.ts';

describe('a once-key', () => {
  it('stays the same while the same content is sent again', () => {
    const keyFor = createOnceKey();
    const first = keyFor('{"a":1}');
    expect(keyFor('{"a":1}')).toBe(first);
  });

  it('is another for other content, and the old one again for the old content', () => {
    const keyFor = createOnceKey();
    const first = keyFor('{"a":1}');
    expect(keyFor('{"a":2}')).not.toBe(first);
    expect(keyFor('{"a":1}')).toBe(first);
  });

  it('is another in another form', () => {
    expect(createOnceKey()('x')).not.toBe(createOnceKey()('x'));
  });

  it('is a UUID of version 4', () => {
    expect(randomKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
