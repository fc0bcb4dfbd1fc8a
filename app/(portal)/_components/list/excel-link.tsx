import { Sheet } from 'lucide-react';
import { buttonStyle } from '#components/ui/button-style.ts';

/** Fetches what is shown as an Excel file. */
export function ExcelLink({ href }: { readonly href: string }) {
  return (
    <a href={href} download className={buttonStyle()}>
      <Sheet aria-hidden className="size-4" />
      Excel
    </a>
  );
}
