import { Refusal } from '../answer.ts';
import type { Handler } from './handler.ts';

/** Takes a document for the one open claim of its account: nothing in an upload names the claim. */
export const uploadDokumen: Handler<'uploadDokumen'> = {
  effect: true,
  message: 'Success upload dokumen klaim',
  perform: ({ no_rekening }, { book }) => {
    if (book.klaim.openOf(no_rekening)) return null;
    const known = book.klaim.ofAccount(no_rekening).length > 0;
    throw new Refusal(422, known ? `Klaim rekening ${no_rekening} sudah diputus.` : `Rekening ${no_rekening} tidak punya klaim.`);
  },
};
