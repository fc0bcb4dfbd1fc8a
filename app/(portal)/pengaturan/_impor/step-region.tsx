'use client';

import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  readonly label: string;
  /** the first step of a page just opened leaves the focus where it is */
  readonly first?: boolean;
  readonly className: string;
  readonly children: ReactNode;
};

/** One step, which takes the focus from the button that led to it and went away. Give each step a key of its own. */
export function StepRegion({ label, first = false, className, children }: Props) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!first) region.current?.focus({ preventScroll: true });
  }, [first]);
  return (
    <section ref={region} tabIndex={-1} aria-label={label} className={`outline-none ${className}`}>
      {children}
    </section>
  );
}
