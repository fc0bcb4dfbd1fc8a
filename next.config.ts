import type { NextConfig } from 'next';

const dev = process.env.NODE_ENV === 'development';

/** Works without a nonce, so that pages may stay static; PDFs of our own vault are shown in frames and objects. */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'self'",
  "frame-src 'self' blob:",
  "frame-ancestors 'self'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Read at start too: a proxy before the portal may put its own name where Next looks for the host an action belongs to. */
const address = URL.parse(process.env.APP_URL ?? '');

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  // In development Next would write what actions are given, passwords among it, into the log.
  logging: { serverFunctions: false },
  experimental: { serverActions: { allowedOrigins: address ? [address.host] : [] } },
  serverExternalPackages: ['@node-rs/argon2', 'exceljs', 'pg', 'pino'],
  headers: async () => [
    { source: '/:path*', headers: Object.entries(headers).map(([key, value]) => ({ key, value })) },
    // Stored files bring a stricter policy of their own, which this one would replace.
    {
      source: '/((?!berkas/|.*/berita-acara$|.*/berkas-klaim.pdf$).*)',
      headers: [{ key: 'Content-Security-Policy', value: contentSecurityPolicy }],
    },
  ],
};

export default config;
