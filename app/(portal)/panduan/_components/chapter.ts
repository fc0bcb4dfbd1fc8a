import type { ReactNode } from 'react';

/** One chapter of the guide; `id` is its anchor. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly body: ReactNode;
}
