import { cva, type VariantProps } from 'class-variance-authority';

/** The look of everything that is pressed: one primary a screen; danger only where money or time is at risk. */
export const buttonStyle = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap select-none disabled:cursor-default aria-disabled:cursor-default',
  {
    variants: {
      kind: {
        primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
        secondary: 'border-edge bg-sheet text-ink hover:border-accent hover:text-accent',
        quiet: 'border-transparent text-soft hover:bg-accent-wash hover:text-accent',
        danger: 'border-danger bg-sheet text-danger hover:bg-danger-wash',
      },
      size: { small: 'min-h-8 px-2.5 text-sm', normal: 'min-h-9 px-3.5 text-sm', large: 'min-h-11 px-5 text-base' },
    },
    defaultVariants: { kind: 'secondary', size: 'normal' },
  },
);

export type ButtonLook = VariantProps<typeof buttonStyle>;
