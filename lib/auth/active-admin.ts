import type { Prisma } from '#prisma/client.ts';

/** An admin who can sign in: neither suspended nor still without a password. */
export const activeAdmin = {
  peran: { has: 'admin' },
  ditangguhkan_pada: null,
  sandi_hash: { not: null },
} as const satisfies Prisma.penggunaWhereInput;
