import { NotHere } from '@/components/shell/not-here'

/** Inside the shell that the layout has drawn already. */
export default function NotFound() {
  return <NotHere />
}
