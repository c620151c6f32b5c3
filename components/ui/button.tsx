import type { ComponentProps } from 'react'
import { type ButtonLook, type ButtonSize, buttonStyle } from './button-style'

type Props = Omit<ComponentProps<'button'>, 'className'> & {
  readonly look?: ButtonLook
  readonly size?: ButtonSize
  readonly wide?: boolean
}

/** A button that does something here. What goes elsewhere is a `LinkButton`. */
export function Button({ look, size, wide, type = 'button', ...rest }: Props) {
  return <button type={type} className={buttonStyle(look, size, wide)} {...rest} />
}
