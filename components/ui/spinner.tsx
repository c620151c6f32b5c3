/** Something is under way. The words beside it say what. */
export function Spinner() {
  return (
    <span
      aria-hidden
      className="inline-block size-5 animate-spin rounded-full border-2 border-current border-t-transparent motion-reduce:border-t-current"
    />
  )
}
