'use client';

import ErrorPage from './error.tsx';
import './globals.css';

type Props = { readonly error: unknown; readonly retry: () => void };

/** A fault in the frame itself: the same words, in a document of its own. */
export default function GlobalError(props: Props) {
  return (
    <html lang="id">
      <head>
        <title>Halaman ini belum dapat ditampilkan</title>
      </head>
      <body>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
