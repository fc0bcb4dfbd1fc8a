import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { RestoreLook } from '#components/layout/restore-look.tsx';
import { Toaster } from '#components/ui/toast.tsx';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'J-FUSION Mitra', template: '%s · J-FUSION Mitra' },
  description: 'Portal mitra penjaminan',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f5' },
    { media: '(prefers-color-scheme: dark)', color: '#171a19' },
  ],
};

/** The document: language, type, and the look the browser remembers, restored before the first paint. */
export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="id" suppressHydrationWarning>
      <head>
        <script src="/look.js" />
      </head>
      <body>
        <RestoreLook />
        {children}
        <Toaster />
      </body>
    </html>
  );
}
