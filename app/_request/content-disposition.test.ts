import { describe, expect, it } from 'vitest';
import { contentDisposition } from './content-disposition.ts';

describe('contentDisposition', () => {
  it('names a file as it is', () => {
    expect(contentDisposition('inline', 'Sertifikat KR2 2023.pdf')).toBe(
      'inline; filename="Sertifikat KR2 2023.pdf"; filename*=UTF-8\'\'Sertifikat%20KR2%202023.pdf',
    );
  });

  it('lets no name break out of the header', () => {
    expect(contentDisposition('attachment', 'a"; x="\r\nSet-Cookie: é(1).pdf')).toBe(
      'attachment; filename="a_; x=___Set-Cookie: _(1).pdf"; filename*=UTF-8\'\'a%22%3B%20x%3D%22%0D%0ASet-Cookie%3A%20%C3%A9%281%29.pdf',
    );
  });
});
