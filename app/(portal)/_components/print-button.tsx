'use client';

import { Printer } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';

/** Prints this page as it stands. */
export function PrintButton({ label }: { readonly label: string }) {
  return (
    <Button onClick={() => window.print()}>
      <Printer aria-hidden className="size-4" />
      {label}
    </Button>
  );
}
