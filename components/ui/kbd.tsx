import type { ReactNode } from 'react';

/** A key of the keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-5 rounded border border-rule-strong bg-paper px-1 text-center font-sans text-xs/5 text-soft">
      {children}
    </kbd>
  );
}
