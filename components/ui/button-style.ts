import { classes } from './classes'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'stop'
export type ButtonSize = 'normal' | 'large'

const looks: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-accent-solid text-on-accent border-transparent hover:bg-accent-solid-hover',
  secondary: 'bg-surface text-accent border-line-strong hover:border-accent hover:bg-accent-soft',
  quiet:
    'bg-transparent text-accent border-transparent underline underline-offset-4 hover:bg-accent-soft',
  stop: 'bg-stop-solid text-on-stop border-transparent hover:opacity-90',
}

const sizes: Readonly<Record<ButtonSize, string>> = {
  normal: 'min-h-11 px-4 py-2 text-base',
  large: 'min-h-14 px-6 py-3 text-lg',
}

/** The look of everything that is pressed: at least 44 px high, one primary a page. */
export function buttonStyle(
  look: ButtonLook = 'primary',
  size: ButtonSize = 'normal',
  wide = false,
): string {
  return classes(
    'inline-flex items-center justify-center gap-2 rounded-md border font-semibold',
    'text-center transition-colors duration-150 ease-calm no-print',
    'aria-disabled:opacity-60 disabled:opacity-60',
    looks[look],
    sizes[size],
    wide && 'w-full',
  )
}
