'use client';

import { useLinkStatus } from 'next/link';

/** Inside a link: says that its page is on the way, once that takes longer than one would notice. Always holds its place. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return (
    <span className="link-pending" data-pending={pending || undefined}>
      {pending && <span className="sr-only">Memuat…</span>}
    </span>
  );
}
