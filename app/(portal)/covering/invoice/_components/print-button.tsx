'use client';

import { Printer } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';

/** Opens the browser's print dialog for this page. */
export function PrintButton({ children }: { readonly children: string }) {
  return (
    <Button onClick={() => window.print()}>
      <Printer aria-hidden className="size-4" />
      {children}
    </Button>
  );
}
