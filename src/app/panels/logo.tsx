/** Person, paper and topic, leaning together. */
export function LogoMark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg
      className="logo__mark"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M12 10.9A5 5 0 1 1 12 5.5" />
      <path d="M12 10.9V4.5A1.6 1.6 0 0 1 13.6 2.9H20A1.6 1.6 0 0 1 21.6 4.5V10.9A1.6 1.6 0 0 1 20 12.5H16" />
      <path d="M12 11.6 17.2 16.8 12 22 6.8 16.8Z" fill="currentColor" strokeWidth="1" />
    </svg>
  );
}

export function Logo() {
  return (
    <span className="logo">
      <LogoMark />
      <span className="logo__word">Coterie</span>
    </span>
  );
}
