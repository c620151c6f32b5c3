/** Three lines of quiet water under a low sun. Ornament only. */
export function StillWater(props: { readonly className?: string }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 120 56"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      className={props.className}
    >
      <path d="M44 26a16 16 0 0 1 32 0" className="stroke-clay" />
      <path d="M14 32h92" />
      <path d="M30 40h26M64 40h30" opacity=".6" />
      <path d="M44 48h34" opacity=".35" />
    </svg>
  )
}
